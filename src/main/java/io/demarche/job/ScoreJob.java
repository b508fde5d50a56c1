package io.demarche.job;

import io.demarche.job.JobException.Reason;
import io.demarche.spark.SparkSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Placeholder of the pipeline: lists the lines of the articles. */
public final class ScoreJob {
    private ScoreJob() {}

    public static void run(ScoreOptions options) {
        for (String input : options.inputs()) {
            if (!Files.exists(Path.of(input))) {
                throw new JobException(Reason.NO_INPUT, "Nothing to read at " + input);
            }
        }
        Path output = Path.of(options.output());
        if (Files.exists(output.resolve("run.json")) && options.whenOutputExists() == WhenOutputExists.FAIL) {
            throw new JobException(
                    Reason.OUTPUT_TAKEN, output + " holds results already; add --overwrite to replace them");
        }
        SparkSession spark = SparkSessions.start(options.master());
        List<String> lines = spark.read()
                .textFile(options.inputs().toArray(String[]::new))
                .map(
                        (org.apache.spark.api.java.function.MapFunction<String, String>) String::toUpperCase,
                        Encoders.STRING())
                .orderBy("value")
                .collectAsList();
        try {
            Files.createDirectories(output.resolve("csv"));
            Files.write(output.resolve("csv/sentences.csv"), lines);
            Files.writeString(output.resolve("run.json"), "{}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
