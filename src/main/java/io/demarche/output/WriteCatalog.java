package io.demarche.output;

import org.apache.spark.sql.SparkSession;

/**
 * Writes tables into a catalog of Iceberg's, each as one new snapshot: who queries it meanwhile sees the rows of before, and
 * earlier snapshots stay.
 */
public final class WriteCatalog {
    /** In each snapshot's summary, so that a reader can tell which tables are of one run. */
    private static final String RUN = "snapshot-property.demarche-run";

    private final SparkSession spark;
    private final String namespace;

    /** A namespace of a catalog that the session knows: {@code lake.news}. */
    public WriteCatalog(SparkSession spark, String namespace) {
        this.spark = spark;
        this.namespace = namespace;
    }

    /** Makes the namespace where there is none; throws what the catalog throws where it cannot be reached. */
    public void prepare() {
        spark.sql("CREATE NAMESPACE IF NOT EXISTS " + namespace);
    }

    /** Replaces the rows of a table, and its columns where they have changed, by those of a result. */
    public void write(Table table, WriteParquet result, String runId) {
        result.read(spark, table)
                .sortWithinPartitions(table.order())
                .writeTo(namespace + "." + table.label())
                .using("iceberg")
                .option(RUN, runId)
                .createOrReplace();
    }
}
