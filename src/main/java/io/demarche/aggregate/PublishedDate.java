package io.demarche.aggregate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The day on which an article appeared, and the periods that hold it. */
final class PublishedDate {
    private PublishedDate() {}

    /** The ISO date of {@code published}, as its own time zone has it; null for anything but a whole, real date. */
    static Column day() {
        return expr("case when published rlike '^[0-9]{4}-[0-9]{2}-[0-9]{2}'"
                + " then cast(try_cast(substring(published, 1, 10) as date) as string) end");
    }

    /** Each dated row three times: with its day, its week and its month as {@code period} and {@code start}. */
    static Dataset<Row> inEachPeriod(Dataset<Row> rows) {
        return rows.filter(col("published").isNotNull())
                .withColumn("in", explode(array(from("day"), from("week"), from("month"))))
                .withColumn("period", col("in.period"))
                .withColumn("start", col("in.start"))
                .drop("in");
    }

    private static Column from(String period) {
        return struct(
                lit(period).as("period"),
                date_trunc(period, col("published")).cast("date").cast("string").as("start"));
    }
}
