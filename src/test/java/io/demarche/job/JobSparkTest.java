package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.corpus.Rejected;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.spark.LocalSpark;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole job, on input of which half is spoilt. */
@ExtendWith(LocalSpark.class)
class JobSparkTest {
    private static final String TALKS =
            """
            GENEVA — Russia rejected the grain proposal on Monday, and Turkey condemned the delay.

            “We will not leave the table,” Turkish Foreign Minister Kerem Aydan said. “But we demand an answer.”

            The U.S. said it would send 3.5 tonnes of aid if Russia keeps the truce. 🌾 Nobody can't see that.
            """;
    private static final String WIRE = "France threatened new sanctions against Iran. China welcomed the U.N. envoy.";

    @TempDir
    private static Path folder;

    private static RunSummary first;

    @BeforeAll
    static void scoreWhatCanBeRead(SparkSession spark) throws IOException {
        assertThat(spark.sparkContext().isStopped()).isFalse();
        Path news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(news.resolve("talks.txt"), TALKS);
        Files.writeString(news.resolve("empty.txt"), "");
        Files.writeString(news.resolve("credits.txt"), "(Reporting by Ann Lee; Editing by Bo Lund)\n");
        Files.write(news.resolve("garbled.txt"), "Ð²Ð¾Ð¹Ð½Ð°Ð¼Ð¸Ñ€".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(
                news.resolve("wire.jsonl"),
                "{\"id\": \"w1\", \"text\": \"" + WIRE + "\"}\n{\"id\": \"w2\", \"text\": \n"
                        + "{\"id\": \"w3\", \"text\": \"Japan praised the accord.\"}\n");
        Files.writeString(news.resolve("table.csv"), "id,author\n1,somebody\n");
        Files.writeString(news.resolve("scan.pdf"), "%PDF");
        first = ScoreJob.run(options(news.toString(), "first"));
    }

    @Test
    void whatCannotBeReadIsARowThatSaysWhereAndWhyAndTheRestIsScored(SparkSession spark) {
        assertThat(rows(spark, Table.REJECTED, Rejected.class))
                .extracting(row -> Path.of(row.path()).getFileName().toString(), Rejected::line, Rejected::reason)
                .containsExactlyInAnyOrder(
                        tuple("empty.txt", null, "EMPTY"),
                        tuple("credits.txt", null, "NO_SENTENCES"),
                        tuple("garbled.txt", null, "BAD_ENCODING"),
                        tuple("wire.jsonl", 2L, "BAD_JSON"),
                        tuple("table.csv", 1L, "MISSING_COLUMN"),
                        tuple("scan.pdf", null, "NOT_INPUT"));
        assertThat(rows(spark, Table.REJECTED, Rejected.class))
                .allSatisfy(row -> assertThat(row.detail()).isNotBlank());
        assertThat(rows(spark, Table.SENTENCES, ScoredSentence.class))
                .extracting(ScoredSentence::articleId)
                .contains("talks", "w1", "w3");
    }

    @Test
    void theManifestsCountsReconcile() throws IOException {
        JsonNode counts = new ObjectMapper()
                .readTree(folder.resolve("first/run.json").toFile())
                .path("counts");

        assertThat(counts.path("units_in").asLong()).isEqualTo(9);
        assertThat(counts.path("scored").asLong()).isEqualTo(3);
        assertThat(counts.path("rejected").asLong()).isEqualTo(5);
        assertThat(counts.path("skipped").asLong()).isEqualTo(1);
        assertThat(counts.path("reconciles").asBoolean()).isTrue();
        assertThat(first.counts().reconciles()).isTrue();
    }

    @Test
    void theReportShowsSentencesOfTheArticles() {
        assertThat(folder.resolve("first/report.html")).content().contains("<mark>", "Turkey", "bad json");
    }

    @Test
    void everySpanSlicesItsTextOutOfTheArticle(SparkSession spark) {
        List<Stance> stances = rows(spark, Table.STANCES, Stance.class);
        List<AttributedQuotation> quotations = rows(spark, Table.QUOTATIONS, AttributedQuotation.class);
        List<ScoredMention> mentions = rows(spark, Table.MENTIONS, ScoredMention.class);

        assertThat(stances).isNotEmpty().allSatisfy(row -> assertThat(row.evidence())
                .isEqualTo(text(row.articleId()).substring(row.begin(), row.end())));
        assertThat(quotations).isNotEmpty().allSatisfy(row -> assertThat(row.content())
                .isEqualTo(text(row.articleId()).substring(row.begin(), row.end())));
        assertThat(mentions).isNotEmpty().allSatisfy(row -> assertThat(row.text())
                .isEqualTo(text(row.articleId()).substring(row.begin(), row.end())));
        assertThat(rows(spark, Table.SENTENCES, ScoredSentence.class))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.sentence())
                        .isEqualTo(text(row.articleId()).substring(row.begin(), row.end())));
    }

    @Test
    void theSameRunGivesTheSameBytesEvenWhenItEndsWithTooManyRejected() throws IOException {
        ScoreOptions strict = options(folder.resolve("news").toString(), "second", Optional.empty(), Optional.of(0.1));

        assertThatThrownBy(() -> ScoreJob.run(strict))
                .isInstanceOfSatisfying(JobException.class, e -> assertThat(e.reason())
                        .isEqualTo(JobException.Reason.TOO_MANY_REJECTED))
                .hasMessageContaining("5 of 8 articles were rejected");
        assertThat(csv("second")).isNotEmpty().isEqualTo(csv("first"));
    }

    @Test
    void aLimitLeavesOutTheLaterIdsAndSaysSo() throws IOException {
        Path wire = Files.createDirectories(folder.resolve("wire")).resolve("wire.jsonl");
        Files.writeString(
                wire,
                "{\"id\": \"b\", \"text\": \"Japan praised the accord.\"}\n{\"id\": \"a\", \"text\": \"" + WIRE
                        + "\"}\n");
        ScoreOptions limited = options(wire.toString(), "limited", Optional.of(1L), Optional.of(1.0));

        RunSummary summary = ScoreJob.run(limited);

        assertThat(summary.counts().scored()).isEqualTo(1);
        assertThat(summary.rejectedByReason()).containsExactly(Map.entry("OVER_LIMIT", 1L));
        assertThat(csv("limited").get("sentences.csv")).contains("\"a\"").doesNotContain("\"b\"");
    }

    @Test
    void aPathThatDoesNotExistAndAFolderWithoutArticlesAreNoInput() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("nothing"));

        assertThatThrownBy(() -> ScoreJob.run(options(folder.resolve("nowhere").toString(), "none")))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.NO_INPUT))
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> ScoreJob.run(options(empty.toString(), "none")))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.NO_INPUT));
        assertThat(folder.resolve("none/run.json")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamedWithItsReason() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        assertThatThrownBy(() -> ScoreJob.run(
                        withConf(Optional.empty(), file.resolve("results").toString())))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.NO_ROOM))
                .hasMessageContaining("a-file/results");
        assertThatThrownBy(() -> ScoreJob.run(withConf(Optional.empty(), "nowhere://bucket/results")))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.NO_ROOM))
                .hasMessageContaining("nowhere://bucket/results")
                .hasMessageContaining("library of its file system");
    }

    /** Linux lets nobody, root included, write there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatTakesNoFilesIsNamedWithItsReason() {
        assertThatThrownBy(() -> ScoreJob.run(withConf(Optional.empty(), "/sys/results")))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.NO_ROOM))
                .hasMessageContaining("/sys/results")
                .hasMessageContaining("permissions");
    }

    @Test
    void anUnknownKeyIsNamedWithItsFileAndLine() throws IOException {
        Path conf = Files.writeString(folder.resolve("my.conf"), "max-rejected = 0.1\nmax-rejectd = 0.2\n");
        ScoreOptions options =
                withConf(Optional.of(conf), folder.resolve("none").toString());

        assertThatThrownBy(() -> ScoreJob.run(options))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.CONFIG))
                .hasMessageContaining("my.conf: 2")
                .hasMessageContaining("max-rejectd");
    }

    private static ScoreOptions options(String input, String output) {
        return options(input, output, Optional.empty(), Optional.of(1.0));
    }

    private static ScoreOptions options(
            String input, String output, Optional<Long> limit, Optional<Double> maxRejected) {
        return new ScoreOptions(
                List.of(input),
                folder.resolve(output).toString(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                limit,
                false,
                WhenOutputExists.OVERWRITE,
                maxRejected,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "local[2]");
    }

    private static ScoreOptions withConf(Optional<Path> conf, String output) {
        return ScoreOptions.of(List.of(folder.resolve("news").toString()), output, "local[2]")
                .withSettings(conf, List.of(), List.of());
    }

    private static <R extends Record> List<R> rows(SparkSession spark, Table table, Class<R> type) {
        return new WriteParquet(folder.resolve("first/parquet"))
                .read(spark, table, type)
                .collectAsList();
    }

    private static String text(String articleId) {
        return switch (articleId) {
            case "talks" -> TALKS;
            case "w1" -> WIRE;
            case "w3" -> "Japan praised the accord.";
            default -> throw new IllegalArgumentException(articleId);
        };
    }

    private static Map<String, String> csv(String output) throws IOException {
        Map<String, String> contentByName = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(output).resolve("csv"))) {
            for (Path file : files.toList()) {
                contentByName.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contentByName;
    }
}
