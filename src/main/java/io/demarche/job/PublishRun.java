package io.demarche.job;

import static org.apache.spark.sql.functions.col;

import io.demarche.aggregate.ActorSummary;
import io.demarche.aggregate.CountedStories;
import io.demarche.output.ColumnDescriptions;
import io.demarche.output.CsvDialect;
import io.demarche.output.CsvFile;
import io.demarche.output.DataPackage;
import io.demarche.output.FileChecksum;
import io.demarche.output.Manifest;
import io.demarche.output.ResultFolder;
import io.demarche.output.RunReport;
import io.demarche.output.Table;
import io.demarche.output.WriteCsv;
import io.demarche.output.WriteGraph;
import io.demarche.output.WriteParquet;
import io.demarche.output.WriteWorkbook;
import io.demarche.output.report.WriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Turns the committed tables into the published folder. */
final class PublishRun {
    private static final int TOP = 5;

    private final SparkSession spark;
    private final ResultFolder output;
    private final WriteParquet parquet;
    private final CsvDialect dialect;
    private final CountedStories stories;

    PublishRun(SparkSession spark, ResultFolder output, WriteParquet parquet, JobConfig config) {
        this.spark = spark;
        this.output = output;
        this.parquet = parquet;
        this.dialect = CsvDialect.of(config.csvDialect());
        this.stories = config.counted();
    }

    /** Writes the CSV files and their description. */
    void writeCsv() throws IOException {
        Path staging = output.staging();
        WriteCsv csv = new WriteCsv(staging.resolve("csv"), dialect);
        List<CsvFile> files = new ArrayList<>();
        for (Table table : Table.values()) {
            files.addAll(csv.write(table, parquet.read(spark, table)));
        }
        new DataPackage(ColumnDescriptions.load(), dialect).write(staging, files);
    }

    /** Writes the workbook, the network for graph programs and the page for people, which names issues as people do. */
    void writeForReading(RunReport report, Map<String, String> issueNames) throws IOException {
        ColumnDescriptions columns = ColumnDescriptions.load();
        new WriteWorkbook(columns).write(output.staging(), table -> parquet.read(spark, table));
        new WriteGraph(columns)
                .write(output.staging(), parquet.read(spark, Table.ACTORS), parquet.read(spark, Table.DYADS));
        new WriteReport(spark, parquet, stories, issueNames).write(output.staging(), report);
    }

    /** Writes the settings and, last, the manifest; then swaps all in. */
    void publish(RunReport report, String effectiveConfig) throws IOException {
        Path staging = output.staging();
        Files.writeString(staging.resolve("effective.conf"), effectiveConfig);
        Manifest.write(staging, report, output.files());
        output.publish();
    }

    List<ActorSummary> topActors() {
        return parquet.read(spark, Table.ACTORS, ActorSummary.class)
                .sort(col("mentions").desc(), col("actorId"))
                .limit(TOP)
                .collectAsList();
    }

    /** Hash of a file, or the hashes of several joined by "+". */
    static String checksum(List<Path> files) throws IOException {
        List<String> sums = new ArrayList<>();
        for (Path file : files) {
            sums.add(FileChecksum.sha256(file));
        }
        return String.join("+", sums);
    }
}
