package io.demarche.evaluation;

import io.demarche.evaluation.Benchmark.ModelSpeed;
import io.demarche.job.RunSummary;
import io.demarche.job.ScoreJob;
import io.demarche.job.ScoreOptions;
import io.demarche.reader.ReadSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/** Runs the job twice, the second time by the clock, and then its models alone on the same texts. */
public final class BenchmarkJob {
    private static final long WARM_UP_ARTICLES = 20;
    /** The stage in which the encoder runs. */
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
        SparkSession spark = SparkSession.active();
        int slots = spark.sparkContext().defaultParallelism();
        List<String> texts = texts(spark);
        RawSpeed.Speed alone = RawSpeed.of(texts, slots);
        long passes = texts.size();
        double inJob = passes / run.stages().get(READING);
        ModelSpeed speed = new ModelSpeed(
                passes, inJob, alone.textsPerSecond(), inJob / alone.textsPerSecond(), alone.meanPieces());
        double seconds =
                run.stages().values().stream().mapToDouble(Double::doubleValue).sum();
        long sentences = run.counts().sentences();
        double limit = alone.textsPerSecond();
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
                Map.of(ReadSentences.MODEL, speed));
    }

    private RunSummary score(String name, Optional<Long> limit) {
        return ScoreJob.run(
                ScoreOptions.of(options.inputs(), scratch.resolve(name).toString(), options.master())
                        .withSettings(options.conf(), options.actors(), options.codebooks())
                        .limitedTo(limit));
    }

    /** What the encoder read in the timed run. */
    private List<String> texts(SparkSession spark) {
        return spark
                .read()
                .parquet(scratch.resolve("timed/parquet/sentences").toString())
                .select("sentence")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
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
