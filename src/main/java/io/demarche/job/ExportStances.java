package io.demarche.job;

import io.demarche.job.JobException.Reason;
import io.demarche.output.ExportFormat;
import io.demarche.output.Table;
import io.demarche.output.WriteExport;
import io.demarche.output.WriteParquet;
import io.demarche.spark.SparkSessions;
import io.demarche.stance.Stance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** Hands the stances of a result on to other tools. */
public final class ExportStances {
    private ExportStances() {}

    /** Writes {@code export/} in the folder of a result and returns its files; throws {@link JobException} without a result. */
    public static List<Path> run(ExportOptions options) {
        Path results = options.results();
        if (!Files.exists(results.resolve("run.json"))) {
            throw new JobException(
                    Reason.NO_INPUT,
                    "The folder " + results
                            + " has no run.json, so it holds no result; give the --output of a finished run");
        }
        SparkSession spark = SparkSessions.start(options.master());
        Dataset<Stance> stances = new WriteParquet(results.resolve("parquet"))
                .read(spark, Table.STANCES, Stance.class)
                .sort("articleId", "begin", "end", "stanceId");
        List<Path> files = new ArrayList<>();
        try {
            for (ExportFormat format : options.formats()) {
                files.add(new WriteExport(results.resolve("export")).write(format, stances.toLocalIterator()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        return files;
    }
}
