package io.demarche.evaluation;

import io.demarche.evaluation.Benchmark.ModelSpeed;
import io.demarche.job.RunSummary;
import io.demarche.job.ScoreJob;
import io.demarche.job.ScoreOptions;
import io.demarche.sentiment.MentionInContext;
import io.demarche.sentiment.ShippedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;

/** Runs the job twice, the second time by the clock, and then its models alone on the same texts. */
public final class BenchmarkJob {
    private static final long WARM_UP_ARTICLES = 20;
    private static final String SENTENCE = "sentence-sentiment";
    private static final String TARGET = "target-sentiment";

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
        SparkSession spark = SparkSession.active();
        int slots = spark.sparkContext().defaultParallelism();
        Map<String, List<String>> texts = texts(spark);
        Map<String, ModelSpeed> models = new LinkedHashMap<>();
        double modelSeconds = 0;
        long passes = 0;
        for (Map.Entry<String, List<String>> model : texts.entrySet()) {
            ShippedModel shipped = ShippedModel.named(model.getKey());
            RawSpeed.Speed alone = RawSpeed.of(shipped, model.getValue(), slots, scratch.resolve(model.getKey()));
            long n = model.getValue().size();
            double inJob = n / run.stages().get(model.getKey());
            models.put(
                    model.getKey(),
                    new ModelSpeed(
                            n, inJob, alone.textsPerSecond(), inJob / alone.textsPerSecond(), alone.meanPieces()));
            modelSeconds += n / alone.textsPerSecond();
            passes += n;
        }
        double seconds =
                run.stages().values().stream().mapToDouble(Double::doubleValue).sum();
        long sentences = run.counts().sentences();
        double limit = sentences / modelSeconds;
        return new Benchmark(
                slots,
                run.counts().scored(),
                sentences,
                passes,
                seconds,
                sentences / seconds,
                run.counts().scored() / seconds,
                limit,
                sentences / seconds / limit,
                peakHeap(),
                peakResident(),
                run.stages(),
                models);
    }

    private RunSummary score(String name, Optional<Long> limit) {
        return ScoreJob.run(
                ScoreOptions.of(options.inputs(), scratch.resolve(name).toString(), options.master())
                        .withSettings(options.conf(), options.actors(), options.codebooks())
                        .limitedTo(limit));
    }

    /** What each model read in the timed run. */
    private Map<String, List<String>> texts(SparkSession spark) {
        Dataset<Row> sentences =
                spark.read().parquet(scratch.resolve("timed/parquet/sentences").toString());
        Dataset<Row> mentions = spark.read()
                .parquet(scratch.resolve("timed/parquet/mentions").toString())
                .select("article_id", "sentence_index", "begin", "end")
                .join(
                        sentences.select(
                                sentences.col("article_id"),
                                sentences.col("sentence_index"),
                                sentences.col("begin").as("from"),
                                sentences.col("sentence")),
                        JavaConverters.asScalaBuffer(List.of("article_id", "sentence_index")));
        String marker = ShippedModel.named(TARGET).marker();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put(
                SENTENCE,
                sentences.select("sentence").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList());
        texts.put(
                TARGET,
                mentions.collectAsList().stream()
                        .map(row -> MentionInContext.mark(
                                        row.getAs("sentence"),
                                        row.<Integer>getAs("begin") - row.<Integer>getAs("from"),
                                        row.<Integer>getAs("end") - row.<Integer>getAs("from"),
                                        marker)
                                .text())
                        .toList());
        return texts;
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
