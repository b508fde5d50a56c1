package io.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class ReadArticlesSparkTest {
    @TempDir
    Path folder;

    @Test
    void everyFileOfAFolderIsRead(SparkSession spark) throws IOException {
        for (int i = 0; i < 40; i++) {
            Files.writeString(folder.resolve("x" + i + ".txt"), "Story " + i + " ends here.");
        }
        Files.writeString(folder.resolve("y.jsonl"), "{\"text\": \"Two.\"}\n{\n");

        Dataset<ReadResult> results = read(spark);

        assertThat(ResolveIds.articles(results).collectAsList())
                .hasSize(41)
                .extracting(Article::articleId)
                .contains("x0", "x39", "y#1");
        assertThat(ResolveIds.rejected(results).collectAsList())
                .extracting(Rejected::path, Rejected::line, Rejected::reason)
                .containsExactly(tuple(folder + "/y.jsonl", 2L, "BAD_JSON"));
        assertThat(results.rdd().getNumPartitions()).isLessThanOrEqualTo(8);
    }

    @Test
    void oneArticleIsLeftPerId(SparkSession spark) throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\": \"1\", \"text\": \"One.\"}\n{\"id\": \"2\", \"text\": \"Two.\"}\n");
        Files.writeString(
                folder.resolve("b.json"),
                "[{\"id\": \"1\", \"text\": \"One.\"}, {\"id\": \"2\", \"text\": \"Other.\"}, {\"id\": \"1\", \"text\": \"One.\"}]");

        Dataset<ReadResult> resolved = new ResolveIds().in(read(spark));

        assertThat(ResolveIds.articles(resolved).collectAsList())
                .extracting(Article::path, Article::articleId)
                .containsExactlyInAnyOrder(tuple(folder + "/a.jsonl", "1"), tuple(folder + "/a.jsonl", "2"));
        assertThat(ResolveIds.rejected(resolved).collectAsList())
                .extracting(Rejected::articleId, Rejected::outcome, Rejected::reason, Rejected::detail)
                .containsExactlyInAnyOrder(
                        tuple("1", "skipped", "EXACT_COPY", kept()),
                        tuple("1", "skipped", "EXACT_COPY", kept()),
                        tuple(
                                "2",
                                "rejected",
                                "DUPLICATE_ID",
                                "Another text has this id already (" + folder
                                        + "/a.jsonl, line 2); give each article an id of its own."));
    }

    @Test
    void parquetIsReadByColumnAndADamagedFileIsARow(SparkSession spark) throws IOException {
        String parquet = folder.resolve("p.parquet").toString();
        spark.sql("SELECT 5L AS id, 'One.' AS text, DATE'2025-01-02' AS date, array(1) AS other"
                        + " UNION ALL SELECT 6L, NULL, NULL, NULL"
                        + " UNION ALL SELECT 7L, 'Three.', DATE'2025-01-03', NULL")
                .coalesce(1)
                .write()
                .parquet(parquet);
        Files.writeString(folder.resolve("bad.parquet"), "PAR1 and no more PAR1");

        Dataset<ReadResult> results = read(spark);

        assertThat(ResolveIds.articles(results).collectAsList())
                .extracting(Article::articleId, Article::text, Article::published)
                .containsExactly(tuple("5", "One.", "2025-01-02"), tuple("7", "Three.", "2025-01-03"));
        assertThat(ResolveIds.rejected(results).collectAsList())
                .extracting(Rejected::reason, Rejected::line)
                .containsExactlyInAnyOrder(tuple("UNREADABLE", null), tuple("EMPTY", 2L));
    }

    @Test
    void timestampsOfParquetAreMomentsInUtc(SparkSession spark) throws IOException {
        for (String type : List.of("INT96", "TIMESTAMP_MICROS", "TIMESTAMP_MILLIS")) {
            spark.conf().set("spark.sql.parquet.outputTimestampType", type);
            spark.range(1)
                    .select(
                            functions.lit("One.").as("text"),
                            functions.expr("TIMESTAMP'2025-01-02 10:20:30'").as("date"))
                    .write()
                    .parquet(folder.resolve(type).toString());
        }
        spark.conf().unset("spark.sql.parquet.outputTimestampType");

        assertThat(ResolveIds.articles(read(spark)).collectAsList())
                .extracting(Article::published)
                .containsOnly("2025-01-02T10:20:30Z")
                .hasSize(3);
    }

    private Dataset<ReadResult> read(SparkSession spark) {
        InputListing listing = new InputLister(spark.sparkContext().hadoopConfiguration())
                .list(new ArrayList<>(List.of(folder.toString())));
        return new ReadArticles(Columns.usual(), ReadSettings.standard()).of(spark, listing.files());
    }

    private String kept() {
        return "It has the id and the text of the article in " + folder + "/a.jsonl, line 1, which is kept.";
    }
}
