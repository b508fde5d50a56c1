package io.demarche.job;

import io.demarche.spark.RecordEncoders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
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
    private final String folder;
    private final String runId;

    /** By the URI of the folder for those of all runs. */
    ScoredParts(SparkSession spark, String folder, String runId) {
        this.spark = spark;
        this.folder = folder;
        this.runId = runId;
    }

    /** Adds the rows of this run. A task that is done has its file in place, though the others may never be. */
    void write(Dataset<ScoredArticle> rows) {
        rows.write()
                // Version 1 would keep all files aside until the last task is done.
                .option("mapreduce.fileoutputcommitter.algorithm.version", "2")
                .parquet(path(runId));
    }

    /** All that was scored, also what is not wanted any more. */
    Dataset<ScoredArticle> rows() {
        String[] paths = runs().stream().map(this::path).toArray(String[]::new);
        return paths.length == 0
                ? spark.emptyDataset(ROW)
                : spark.read().schema(ROW.schema()).parquet(paths).as(ROW);
    }

    /** The wanted of them. */
    Dataset<ScoredArticle> rows(Dataset<ScoredId> wanted) {
        if (runs().equals(List.of(runId))) {
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

    private List<String> runs() {
        Path all = new Path(folder);
        try {
            return Stream.of(all.getFileSystem(spark.sparkContext().hadoopConfiguration())
                            .listStatus(all))
                    .map(run -> run.getPath().getName())
                    .sorted()
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The scored articles in " + folder + " cannot be listed", e);
        }
    }

    private String path(String run) {
        return folder + "/" + run;
    }
}
