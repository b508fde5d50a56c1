package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.aggregate.ArticleInfo;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class WriteTablesSparkTest {
    private static final List<ArticleInfo> ARTICLES = List.of(
            new ArticleInfo("c", null, "Daily", "=Title", null, null, false, null),
            new ArticleInfo("a", "2025-04-01", "Daily", "One\ntwo", null, "eng", false, "g1"),
            new ArticleInfo("b", "2025-04-02", null, "", null, "eng", true, "g1"));

    @TempDir
    private Path folder;

    @Test
    void rowsComeBackFromParquetWithPublishedNamesAndAsRecords(SparkSession spark) {
        WriteParquet parquet = new WriteParquet(folder.resolve("a folder, with blanks"));
        parquet.write(Table.ARTICLES, rows(spark, 2));

        assertThat(parquet.read(spark, Table.ARTICLES).columns())
                .containsExactly(
                        "article_id",
                        "published",
                        "publisher",
                        "title",
                        "url",
                        "language",
                        "encoding_guessed",
                        "duplicate_group");
        assertThat(parquet.read(spark, Table.ARTICLES, ArticleInfo.class).collectAsList())
                .containsExactlyInAnyOrderElementsOf(ARTICLES);
    }

    @Test
    void csvIsSortedAndTheSameForEveryPartitioning(SparkSession spark) throws IOException {
        for (int partitions = 1; partitions <= 3; partitions++) {
            WriteParquet parquet = new WriteParquet(folder.resolve("parquet" + partitions));
            parquet.write(Table.ARTICLES, rows(spark, partitions));
            Path csv = folder.resolve("csv" + partitions);

            assertThat(new WriteCsv(csv, CsvDialect.STANDARD)
                            .write(Table.ARTICLES, parquet.read(spark, Table.ARTICLES)))
                    .containsExactly(new CsvFile(Table.ARTICLES, csv.resolve("articles.csv"), 3));
            assertThat(Files.readString(csv.resolve("articles.csv"), UTF_8))
                    .isEqualTo(
                            """
                            \uFEFF"article_id","published","publisher","title","url","language","encoding_guessed","duplicate_group"
                            "a","2025-04-01","Daily","One two",,"eng","false","g1"
                            "b","2025-04-02",,"",,"eng","true","g1"
                            "c",,"Daily","'=Title",,,"false",
                            """
                                    .replace("\n", "\r\n"));
        }
    }

    private static Dataset<ArticleInfo> rows(SparkSession spark, int partitions) {
        return spark.createDataset(ARTICLES, RecordEncoders.of(ArticleInfo.class))
                .repartition(partitions);
    }
}
