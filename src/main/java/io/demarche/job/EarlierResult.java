package io.demarche.job;

import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.spark.RecordEncoders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;

/**
 * The result that is in the output folder, as far as its articles are still the same.
 *
 * @param ids of articles whose rows can be taken over
 */
record EarlierResult(SparkSession spark, WriteParquet tables, Dataset<ScoredId> ids, boolean isNone) {
    /** Folder beside the tables: what each article was scored as. */
    static final String IDS = "resume";

    private static final Encoder<ScoredId> ID = RecordEncoders.of(ScoredId.class);

    static EarlierResult none(SparkSession spark) {
        return new EarlierResult(spark, null, spark.emptyDataset(ID), true);
    }

    static EarlierResult in(SparkSession spark, Path folder) {
        Path ids = folder.resolve(IDS);
        return Files.isDirectory(ids)
                ? new EarlierResult(
                        spark,
                        new WriteParquet(folder.resolve("parquet")),
                        spark.read()
                                .schema(ID.schema())
                                .parquet(ids.toUri().toString())
                                .as(ID),
                        false)
                : none(spark);
    }

    EarlierResult keeping(Dataset<ScoredId> kept) {
        return new EarlierResult(spark, tables, kept, isNone);
    }

    /** The rows of the articles that are kept, below those of others. */
    <R extends Record> Dataset<R> below(Dataset<R> fresh, Table table, Class<R> type) {
        if (isNone) {
            return fresh;
        }
        return fresh.union(tables.read(spark, table, type)
                .join(ids.select("articleId"), new String[] {"articleId"}, "left_semi")
                .select(RecordEncoders.columns(type))
                .as(RecordEncoders.of(type)));
    }
}
