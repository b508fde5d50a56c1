package io.demarche.evaluation;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import io.demarche.job.RunSummary;
import io.demarche.job.ScoreJob;
import io.demarche.job.ScoreOptions;
import io.demarche.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs the job twice, the second time by the clock, and then its models alone on the same sentences. */
public final class BenchmarkJob {
    private static final long WARM_UP_ARTICLES = 20;
    /** The stage in which the models run. */
    private static final String READING = "analyse";

    private final ScoreOptions options;
    private final Path scratch;

    private BenchmarkJob(ScoreOptions options, Path scratch) {
        this.options = options;
        this.scratch = scratch;
    }

    /** Takes input, limit, settings and master from the options; the results are thrown away. */
    public static Benchmark run(ScoreOptions options) {
        try {
            Path scratch = Files.createTempDirectory("demarche-bench-");
            try {
                return new BenchmarkJob(options, scratch).run();
            } finally {
                FileUtils.deleteDirectory(scratch.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Benchmark run() throws IOException {
        score("warm", Optional.of(Math.min(WARM_UP_ARTICLES, options.limit().orElse(WARM_UP_ARTICLES))));
        RunSummary run = score("timed", options.limit());
        long heap = peakHeap();
        long resident = peakResident();
        SparkSession spark = SparkSession.active();
        int slots = spark.sparkContext().defaultParallelism();
        RawSpeed.Speed alone = RawSpeed.of(asked(spark), slots);
        double seconds =
                run.stages().values().stream().mapToDouble(Double::doubleValue).sum();
        long sentences = run.counts().sentences();
        double perSecond = sentences / seconds;
        double reading = sentences / run.stages().get(READING);
        return new Benchmark(
                slots,
                run.counts().scored(),
                sentences,
                seconds,
                perSecond,
                run.counts().scored() / seconds,
                reading,
                new Benchmark.Limit(alone.encoder(), alone.heads(), alone.all(), alone.meanPieces()),
                perSecond / alone.all(),
                reading / alone.all(),
                heap,
                resident,
                run.stages());
    }

    private RunSummary score(String name, Optional<Long> limit) {
        return ScoreJob.run(
                ScoreOptions.of(options.inputs(), scratch.resolve(name).toString(), options.master())
                        .withSettings(options.conf(), options.actors(), options.codebooks())
                        .limitedTo(limit));
    }

    /** What the models were asked in the timed run: its sentences, each with the mentions in it. */
    private List<RawSpeed.Asked> asked(SparkSession spark) {
        String tables = scratch.resolve("timed/parquet").toString();
        Dataset<Row> mentions = spark.read()
                .parquet(tables + "/mentions")
                .groupBy("article_id", "sentence_index")
                .agg(collect_list(struct("begin", "end")).as("mentions"));
        return spark
                .read()
                .parquet(tables + "/sentences")
                .join(mentions, new String[] {"article_id", "sentence_index"}, "left")
                .select("sentence", "begin", "mentions")
                .collectAsList()
                .stream()
                .map(row -> new RawSpeed.Asked(row.getString(0), spans(row.getInt(1), row)))
                .toList();
    }

    private static List<Span> spans(int sentenceBegin, Row row) {
        return row.isNullAt(2)
                ? List.of()
                : row.<Row>getList(2).stream()
                        .map(span -> new Span(span.getInt(0) - sentenceBegin, span.getInt(1) - sentenceBegin))
                        .toList();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Linux counts it for us. */
    private static long peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
