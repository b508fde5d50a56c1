package io.demarche.job;

import io.demarche.spark.RecordEncoders;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Intermediate rows, written once so that nothing is computed twice; they are gone when the run ends. */
final class WorkingTables {
    private final SparkSession spark;
    private final String folder;

    /** By the URI of the folder. */
    WorkingTables(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Computes the rows, keeps them, and gives them back as they were kept. */
    <R extends Record> Dataset<R> commit(String name, Dataset<R> rows, Class<R> type) {
        String path = folder + "/" + name;
        Encoder<R> encoder = RecordEncoders.of(type);
        rows.write().mode(SaveMode.ErrorIfExists).parquet(path);
        return spark.read().schema(encoder.schema()).parquet(path).as(encoder);
    }

    /** The records of a list column, one a row; other columns are not read. */
    static <R extends Record> Dataset<R> each(Dataset<?> rows, String column, Class<R> type) {
        return rows.select(functions.explode(functions.col(column)).as("each"))
                .select("each.*")
                .as(RecordEncoders.of(type));
    }
}
