package io.demarche.job;

import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.spark.RecordEncoders;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
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
    private static final String IDS = "resume";

    private static final Encoder<ScoredId> ID = RecordEncoders.of(ScoredId.class);

    static EarlierResult none(SparkSession spark) {
        return new EarlierResult(spark, null, spark.emptyDataset(ID), true);
    }

    /** Of the folder with this URI; none where there is no folder, or it does not say what its articles were scored as. */
    static EarlierResult in(SparkSession spark, Optional<String> folder) throws IOException {
        if (folder.isEmpty()) {
            return none(spark);
        }
        Path ids = new Path(folder.get(), IDS);
        return ids.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(ids)
                ? new EarlierResult(
                        spark,
                        new WriteParquet(folder.get() + "/parquet"),
                        spark.read().schema(ID.schema()).parquet(ids.toString()).as(ID),
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
