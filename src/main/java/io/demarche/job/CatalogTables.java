package io.demarche.job;

import io.demarche.job.JobException.Reason;
import io.demarche.output.Table;
import io.demarche.output.WriteCatalog;
import io.demarche.output.WriteParquet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of a result in a catalog of the warehouse, beside the folder, where the user asks for it. */
final class CatalogTables {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogTables.class);
    /** A catalog and a namespace in it, which may lie in others. */
    private static final Pattern NAMESPACE = Pattern.compile("(\\w+)(\\.\\w+)+");

    private final String namespace;
    private final WriteCatalog catalog;

    private CatalogTables(String namespace, WriteCatalog catalog) {
        this.namespace = namespace;
        this.catalog = catalog;
    }

    /** Finds out before any article is scored whether the catalog can be reached. */
    static Optional<CatalogTables> of(SparkSession spark, Optional<String> namespace) {
        return namespace.map(name -> open(spark, name));
    }

    private static CatalogTables open(SparkSession spark, String namespace) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new JobException(
                    Reason.CONFIG,
                    "--table " + namespace + " must name a catalog and a namespace in it, for instance lake.news");
        }
        String name = "spark.sql.catalog." + namespace.substring(0, namespace.indexOf('.'));
        if (!spark.conf().contains(name)) {
            throw new JobException(
                    Reason.CONFIG,
                    "--table " + namespace + ": Spark knows no such catalog, for " + name
                            + " is not set. docs/cluster.md says which options Spark wants");
        }
        WriteCatalog catalog = new WriteCatalog(spark, namespace);
        try {
            catalog.prepare();
        } catch (Exception | LinkageError e) { // Scala throws checked exceptions without a word
            throw new JobException(
                    Reason.CONFIG,
                    "--table " + namespace + ": the catalog cannot be reached: " + e.getMessage()
                            + ". Check the settings " + name
                            + ".* and that Spark has Iceberg's runtime (docs/cluster.md)",
                    e);
        }
        return new CatalogTables(namespace, catalog);
    }

    /**
     * Writes every table.
     *
     * @param result URI of the folder of a published result
     */
    void write(String result, String runId) {
        LOG.info("Writing the tables to {}", namespace);
        WriteParquet tables = new WriteParquet(result + "/parquet");
        for (Table table : Table.values()) {
            try {
                catalog.write(table, tables, runId);
            } catch (Exception e) {
                throw new JobException(
                        Reason.NO_ROOM,
                        "The result is in " + result + ", but the table " + namespace + "." + table.label()
                                + " could not be written: " + e.getMessage() + ". Run the same again with --resume",
                        e);
            }
        }
    }
}
