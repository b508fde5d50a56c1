package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path staging;

    @Test
    void theManifestHoldsTheRunAndEveryFile() throws IOException {
        Files.createDirectories(staging.resolve("parquet/actors"));
        Files.writeString(staging.resolve("parquet/actors/part-0.parquet"), "abc");
        Files.writeString(staging.resolve("parquet/actors/_SUCCESS"), "");
        Files.writeString(staging.resolve("parquet/actors/.part-0.parquet.crc"), "x");

        Manifest.write(
                staging,
                new RunReport(
                        "r1",
                        "done",
                        "0.1.0",
                        Instant.parse("2026-01-01T10:00:00Z"),
                        Instant.parse("2026-01-01T10:01:30.500Z"),
                        Map.of("read", 1.5),
                        Map.of("b", 1, "a", "x"),
                        List.of("articles"),
                        new RunCounts(3, 5, 3, 1, 1, 9, 8, 7, 6, 5),
                        Map.of("EMPTY", 1L),
                        List.of(new ModelUsed("reader", "abc")),
                        "c0",
                        "a0",
                        "b0",
                        "3.5.7",
                        "17"),
                Json.files(staging, staging.resolve("parquet")));

        assertThat(staging.resolve("run.json"))
                .hasContent(
                        """
                        {
                          "run_id" : "r1",
                          "status" : "done",
                          "version" : "0.1.0",
                          "started" : "2026-01-01T10:00:00Z",
                          "finished" : "2026-01-01T10:01:30.500Z",
                          "seconds" : 90.5,
                          "stages" : {
                            "read" : 1.5
                          },
                          "inputs" : [ "articles" ],
                          "counts" : {
                            "files" : 3,
                            "units_in" : 5,
                            "scored" : 3,
                            "rejected" : 1,
                            "skipped" : 1,
                            "reconciles" : true,
                            "sentences" : 9,
                            "mentions" : 8,
                            "quotations" : 7,
                            "stances" : 6,
                            "actors" : 5
                          },
                          "rejected_by_reason" : {
                            "EMPTY" : 1
                          },
                          "models" : [ {
                            "name" : "reader",
                            "sha256" : "abc"
                          } ],
                          "codebook_sha256" : "c0",
                          "actors_sha256" : "a0",
                          "basis_sha256" : "b0",
                          "spark_version" : "3.5.7",
                          "java_version" : "17",
                          "settings" : {
                            "a" : "x",
                            "b" : 1
                          },
                          "files" : [ {
                            "path" : "parquet/actors/part-0.parquet",
                            "bytes" : 3,
                            "hash" : "sha256:%s"
                          } ]
                        }
                        """
                                .formatted(SHA256_OF_ABC));
    }

    @Test
    void countsReconcileOnlyWhenEveryUnitIsAccountedFor() {
        assertThat(new RunCounts(1, 6, 3, 2, 1, 0, 0, 0, 0, 0).reconciles()).isTrue();
        assertThat(new RunCounts(1, 7, 3, 2, 1, 0, 0, 0, 0, 0).reconciles()).isFalse();
    }

    @Test
    void theDataPackageDescribesEachFileAndItsColumns() throws IOException {
        List<?> row = Arrays.asList("NOR", "Norland", "negotiation");
        List<CsvFile> files = new CsvWriter(CsvDialect.EXCEL_EU, 10)
                .write(staging.resolve("csv"), Table.REJECTED, List.of(row).iterator());

        new DataPackage(ColumnDescriptions.load(), CsvDialect.EXCEL_EU).write(staging, files);

        JsonNode resource = new ObjectMapper()
                .readTree(staging.resolve("datapackage.json").toFile())
                .path("resources")
                .path(0);
        assertThat(resource.path("path").asText()).isEqualTo("csv/rejected.csv");
        assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(staging.resolve("csv/rejected.csv")));
        assertThat(resource.path("hash").asText())
                .isEqualTo("sha256:" + FileChecksum.sha256(staging.resolve("csv/rejected.csv")));
        assertThat(resource.path("rows").asLong()).isEqualTo(1);
        assertThat(resource.path("dialect").path("delimiter").asText()).isEqualTo(";");
        assertThat(resource.path("schema").path("fields").findValuesAsText("name"))
                .isEqualTo(Table.REJECTED.columns());
        assertThat(resource.path("schema").path("fields").path(1).path("type").asText())
                .isEqualTo("integer");
    }
}
