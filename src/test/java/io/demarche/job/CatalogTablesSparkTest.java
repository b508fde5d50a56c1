package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class CatalogTablesSparkTest {
    @TempDir
    private static Path folder;

    private static List<Long> rowsOfBoth;

    @BeforeAll
    static void scoreTwice(SparkSession spark) throws IOException {
        spark.conf().set("spark.sql.catalog.lake", "org.apache.iceberg.spark.SparkCatalog");
        spark.conf().set("spark.sql.catalog.lake.type", "hadoop");
        spark.conf()
                .set("spark.sql.catalog.lake.warehouse", folder.resolve("lake").toString());
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(
                news.resolve("talks.txt"), "Norway rejected the talks with Sweden. Sweden is ready to join them.");
        score("lake.news");
        long first = spark.table("lake.news.sentences").count();
        Files.writeString(news.resolve("aid.txt"), "Finland sent tents to Estonia.");
        score("lake.news");
        rowsOfBoth = List.of(first, spark.table("lake.news.sentences").count());
    }

    private static void score(String table) {
        ScoreJob.run(new ScoreOptions(
                List.of(folder.resolve("news").toString()),
                folder.resolve("results").toString(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                WhenOutputExists.RESUME,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(table),
                "local[2]"));
    }

    @Test
    void everyTableHoldsTheRowsOfTheFolder(SparkSession spark) {
        WriteParquet parquet = new WriteParquet(folder.resolve("results/parquet"));

        for (Table table : Table.values()) {
            assertThat(spark.table("lake.news." + table.label()).collectAsList())
                    .as(table.label())
                    .containsExactlyInAnyOrderElementsOf(
                            parquet.read(spark, table).collectAsList());
        }
    }

    @Test
    void anotherRunIsAnotherSnapshotAndTheEarlierOneStays(SparkSession spark) {
        List<Row> snapshots = spark.sql(
                        "SELECT snapshot_id, summary['demarche-run'] FROM lake.news.sentences.snapshots ORDER BY committed_at")
                .collectAsList();

        assertThat(snapshots).hasSize(2).extracting(row -> row.getString(1)).doesNotHaveDuplicates();
        assertThat(spark.sql("SELECT * FROM lake.news.sentences VERSION AS OF "
                                + snapshots.get(0).getLong(0))
                        .count())
                .isEqualTo(2);
        assertThat(rowsOfBoth).containsExactly(2L, 3L);
    }

    @Test
    void aResultWithNothingNewIsWrittenToAnotherNamespaceAllTheSame(SparkSession spark) {
        score("lake.other");

        assertThat(spark.table("lake.other.sentences").count()).isEqualTo(3);
    }

    @Test
    void aCatalogThatSparkDoesNotKnowIsNamedBeforeAnythingIsScored() {
        assertThatThrownBy(() -> score("sea.news"))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.CONFIG))
                .hasMessageContaining("spark.sql.catalog.sea is not set");
    }

    @Test
    void aNameWithoutANamespaceIsRefused() {
        assertThatThrownBy(() -> score("lake"))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("for instance lake.news");
    }

    @Test
    void aCatalogWhoseClassSparkDoesNotHaveIsNamedWithTheReason(SparkSession spark) {
        spark.conf().set("spark.sql.catalog.pond", "org.example.NoCatalog");

        assertThatThrownBy(() -> score("pond.news"))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("org.example.NoCatalog")
                .hasMessageContaining("Iceberg's runtime");
    }
}
