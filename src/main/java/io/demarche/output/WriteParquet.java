package io.demarche.output;

import io.demarche.spark.RecordEncoders;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes tables as Parquet below one folder, and reads back what was committed. */
public final class WriteParquet {
    private final String folder;

    /** By the URI of the folder. */
    public WriteParquet(String folder) {
        this.folder = folder;
    }

    public WriteParquet(Path folder) {
        this(folder.toUri().toString());
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
        return spark.read().schema(schema(table)).parquet(path(table));
    }

    /** The committed rows as records again. */
    public <R extends Record> Dataset<R> read(SparkSession spark, Table table, Class<R> type) {
        return read(spark, table)
                .toDF(table.components().map(component -> component.getName()).toArray(String[]::new))
                .as(RecordEncoders.of(type));
    }

    /** Known from the record: to find it in the files would take a job a table. */
    private static StructType schema(Table table) {
        List<String> columns = table.columns();
        StructField[] fields = RecordEncoders.of(table.row()).schema().fields();
        return new StructType(IntStream.range(0, fields.length)
                .mapToObj(i -> fields[i].copy(
                        columns.get(i), fields[i].dataType(), fields[i].nullable(), fields[i].metadata()))
                .toArray(StructField[]::new));
    }

    private String path(Table table) {
        return folder + "/" + table.label();
    }
}
