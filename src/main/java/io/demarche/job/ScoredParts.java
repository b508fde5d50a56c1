package io.demarche.job;

import io.demarche.spark.RecordEncoders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Scored articles as the tasks finish them, a folder for each run. They outlive a run that is cut off; a later one scores the
 * rest and no article twice.
 */
final class ScoredParts {
    private static final Encoder<ScoredArticle> ROW = RecordEncoders.of(ScoredArticle.class);
    private static final Encoder<ScoredId> ID = RecordEncoders.of(ScoredId.class);
    private static final Column ARTICLE_ID = functions.col("article.articleId");

    private final SparkSession spark;
    private final Path folder;
    private final String runId;

    ScoredParts(SparkSession spark, Path folder, String runId) {
        this.spark = spark;
        this.folder = folder;
        this.runId = runId;
    }

    /** Adds the rows of this run. A task that is done has its file in place, though the others may never be. */
    void write(Dataset<ScoredArticle> rows) {
        rows.write()
                // Version 1 would keep all files aside until the last task is done.
                .option("mapreduce.fileoutputcommitter.algorithm.version", "2")
                .parquet(path(folder.resolve(runId)));
    }

    /** All that was scored, also what is not wanted any more. */
    Dataset<ScoredArticle> rows() {
        String[] paths = runs().stream().map(ScoredParts::path).toArray(String[]::new);
        return paths.length == 0
                ? spark.emptyDataset(ROW)
                : spark.read().schema(ROW.schema()).parquet(paths).as(ROW);
    }

    /** The wanted of them. */
    Dataset<ScoredArticle> rows(Dataset<ScoredId> wanted) {
        if (runs().equals(List.of(folder.resolve(runId)))) {
            return rows();
        }
        Dataset<ScoredArticle> rows = rows();
        return rows.join(
                        wanted,
                        ARTICLE_ID
                                .equalTo(wanted.col("articleId"))
                                .and(rows.col("hash").equalTo(wanted.col("hash"))),
                        "left_semi")
                .as(ROW);
    }

    Dataset<ScoredId> ids() {
        return rows().select(ARTICLE_ID, functions.col("hash")).as(ID);
    }

    private List<Path> runs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The scored articles in " + folder + " cannot be listed", e);
        }
    }

    private static String path(Path run) {
        return run.toUri().toString();
    }
}
