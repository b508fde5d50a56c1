package io.demarche.output;

import io.demarche.spark.RecordEncoders;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes tables as Parquet below one folder, and reads back what was committed. */
public final class WriteParquet {
    private final Path folder;

    public WriteParquet(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs the plan of the rows, once: they are sorted within their partitions only, since a sort of the whole would run
     * the plan twice to find its ranges.
     */
    public void write(Table table, Dataset<? extends Record> rows) {
        rows.toDF(table.columns().toArray(String[]::new))
                .sortWithinPartitions(table.order())
                .write()
                // With version 2, files of a failed task attempt can stay in the result.
                .option("mapreduce.fileoutputcommitter.algorithm.version", "1")
                .parquet(path(table));
    }

    /** The committed rows by their published column names. */
    public Dataset<Row> read(SparkSession spark, Table table) {
        return spark.read().parquet(path(table));
    }

    /** The committed rows as records again. */
    public <R extends Record> Dataset<R> read(SparkSession spark, Table table, Class<R> type) {
        return read(spark, table)
                .toDF(table.components().map(component -> component.getName()).toArray(String[]::new))
                .as(RecordEncoders.of(type));
    }

    private String path(Table table) {
        return folder.resolve(table.label()).toUri().toString();
    }
}
