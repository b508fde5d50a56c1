package io.demarche.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.demarche.corpus.InputListing;
import io.demarche.output.RunCounts;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How many rows the committed tables hold.
 *
 * @param byTable rows by the label of the table, and articles by the column that not all have
 * @param byOutcome units that were not scored, by outcome
 * @param byReason the same units by reason
 */
record CommittedRows(Map<String, Long> byTable, Map<String, Long> byOutcome, Map<String, Long> byReason) {
    private static final String PUBLISHED = "published";
    private static final String PUBLISHER = "publisher";

    /** Counts all tables in one query, because each query costs more than the counting. */
    static CommittedRows count(SparkSession spark, WriteParquet parquet) {
        Map<String, Long> byTable = new TreeMap<>();
        Dataset<Row> articles = parquet.read(spark, Table.ARTICLES);
        Stream<Dataset<Row>> tables = Stream.of(
                        Table.ARTICLES, Table.SENTENCES, Table.MENTIONS, Table.QUOTATIONS, Table.STANCES, Table.ACTORS)
                .map(table ->
                        parquet.read(spark, table).select(lit(table.label()).as("label")));
        Stream<Dataset<Row>> known = Stream.of(PUBLISHED, PUBLISHER)
                .map(column -> articles.filter(col(column).isNotNull())
                        .select(lit(column).as("label")));
        Stream.concat(tables, known)
                .reduce(Dataset::union)
                .orElseThrow()
                .groupBy("label")
                .count()
                .collectAsList()
                .forEach(row -> byTable.put(row.getString(0), row.getLong(1)));
        Map<String, Long> byOutcome = new TreeMap<>();
        Map<String, Long> byReason = new TreeMap<>();
        for (Row row : parquet.read(spark, Table.REJECTED)
                .groupBy(col("outcome"), col("reason"))
                .count()
                .collectAsList()) {
            byOutcome.merge(row.getString(0), row.getLong(2), Long::sum);
            byReason.merge(row.getString(1), row.getLong(2), Long::sum);
        }
        return new CommittedRows(byTable, byOutcome, byReason);
    }

    /**
     * The counts of the run.
     *
     * @param unitsRead articles and defects that the files gave, counted before anything was left out
     */
    RunCounts counts(InputListing inputs, long unitsRead) {
        return new RunCounts(
                inputs.files().size() + inputs.skipped().size(),
                unitsRead + inputs.skipped().size(),
                rows(Table.ARTICLES),
                byOutcome.getOrDefault("rejected", 0L),
                byOutcome.getOrDefault("skipped", 0L),
                rows(Table.SENTENCES),
                rows(Table.MENTIONS),
                rows(Table.QUOTATIONS),
                rows(Table.STANCES),
                rows(Table.ACTORS));
    }

    /** Articles whose day is known. */
    long dated() {
        return byTable.getOrDefault(PUBLISHED, 0L);
    }

    /** Articles whose publisher is known. */
    long published() {
        return byTable.getOrDefault(PUBLISHER, 0L);
    }

    private long rows(Table table) {
        return byTable.getOrDefault(table.label(), 0L);
    }
}
