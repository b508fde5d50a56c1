package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.output.Depot;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a resumed run takes over and what it scores; rows that were tampered with show which is which. */
@ExtendWith(LocalSpark.class)
class ResumeSparkTest {
    private static final String PRAISE = "Japan praised the accord on Monday.";
    private static final String THREAT = "France threatened new sanctions against Iran. China welcomed the envoy.";
    private static final String TAMPERED = "This was not scored again.";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeArticles(SparkSession spark) throws IOException {
        assertThat(spark.sparkContext().isStopped()).isFalse();
        Files.createDirectories(folder.resolve("news"));
        write("same", PRAISE);
        write("changed", THREAT);
        write("removed", "Egypt rejected the plan of Turkey.");
    }

    @Test
    void addedChangedAndRemovedArticlesGiveTheTablesOfAFreshRun() throws IOException {
        run("results", WhenOutputExists.FAIL, List.of());
        write("changed", "France dropped the sanctions against Iran.");
        write("added", THREAT);
        Files.delete(folder.resolve("news/removed.txt"));

        run("results", WhenOutputExists.RESUME, List.of());

        run("fresh", WhenOutputExists.FAIL, List.of());
        assertThat(csv("results")).isNotEmpty().isEqualTo(csv("fresh"));
        assertThat(folder.resolve("results/.unfinished")).doesNotExist();
    }

    @Test
    void aResultOfTheSameArticlesAndSettingsIsLeftAsItIs() throws IOException {
        run("results", WhenOutputExists.FAIL, List.of());
        String manifest = Files.readString(folder.resolve("results/run.json"));

        RunSummary again = run("results", WhenOutputExists.RESUME, List.of());

        assertThat(again.isUnchanged()).isTrue();
        assertThat(again.counts().scored()).isEqualTo(3);
        assertThat(folder.resolve("results/run.json")).content().isEqualTo(manifest);

        Files.delete(folder.resolve("results/csv/stances.csv"));
        assertThat(run("results", WhenOutputExists.RESUME, List.of()).isUnchanged())
                .isFalse();
        assertThat(folder.resolve("results/csv/stances.csv")).exists();

        write("changed", "France dropped the sanctions against Iran.");
        assertThat(run("results", WhenOutputExists.RESUME, List.of()).isUnchanged())
                .isFalse();
    }

    @Test
    void whatIsTheSameIsNotScoredAgainUntilTheCodebookChanges(SparkSession spark) throws IOException {
        run("results", WhenOutputExists.FAIL, List.of());
        tamper(spark, folder.resolve("results/parquet"));

        run("results", WhenOutputExists.RESUME, List.of());
        assertThat(csv("results").get("sentences.csv")).contains(TAMPERED);

        Path codebook = Files.writeString(
                folder.resolve("more.yaml"),
                """
                entries:
                  - id: toast
                    position: SUPPORT
                    stance: toasts
                    verb: [toast]
                    examples:
                      - {text: "Latvia toasted Estonia.", actor: Latvia, recipient: Estonia}
                    counter-examples:
                      - "Latvia received a diplomat of Estonia."
                """);
        run("results", WhenOutputExists.RESUME, List.of(codebook));

        run("fresh", WhenOutputExists.FAIL, List.of(codebook));
        assertThat(csv("results")).isEqualTo(csv("fresh"));
    }

    @Test
    void whatARunThatWasCutOffHasScoredIsNotScoredAgain(SparkSession spark) throws IOException {
        String hash = ScoringHash.of(JobConfigLoader.load(
                                options("results", WhenOutputExists.RESUME, List.of()), folder.resolve("scratch"))
                        .config())
                .of(new Article("same", null, PRAISE, null, null, null, "", false, new ArticleAnatomy().of(PRAISE)));
        AnalysedArticle scored = new AnalysedArticle(
                "same",
                "same.txt",
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(new ScoredSentence("same", 0, 0, 5, TAMPERED, "body", "neutral", 0, 0, 1, 0, false)),
                List.of(),
                List.of(),
                List.of());
        new ScoredParts(spark, folder.resolve("results/.unfinished").toString(), "dead")
                .write(spark.createDataset(
                        List.of(new ScoredArticle(hash, scored)), RecordEncoders.of(ScoredArticle.class)));

        run("results", WhenOutputExists.RESUME, List.of());

        assertThat(csv("results").get("sentences.csv")).contains(TAMPERED, "Egypt rejected", "France threatened");
        assertThat(csv("results").get("sentences.csv")).doesNotContain(PRAISE);
    }

    @Test
    void aResultOnAStoreIsResumedLikeOneOnADisk(SparkSession spark) throws IOException {
        Depot.register(spark.sparkContext().hadoopConfiguration());
        String depot = "depot:" + folder.resolve("depot");
        ScoreJob.run(options(depot, WhenOutputExists.FAIL, List.of()));
        tamper(spark, latest().resolve("parquet"));
        write("added", "Brazil thanked Portugal for its help with the fires.");

        ScoreJob.run(options(depot, WhenOutputExists.RESUME, List.of()));

        assertThat(latest().resolve("csv/sentences.csv"))
                .content()
                .contains(TAMPERED, "France threatened", "Brazil thanked");
        assertThat(folder.resolve("depot/.unfinished")).doesNotExist();
    }

    /** The folder that the depot's pointer names. */
    private Path latest() throws IOException {
        String pointer = Files.readString(folder.resolve("depot/latest.json"));
        return folder.resolve("depot").resolve(pointer.replaceAll("\\{\"run\": \"(.*)\"}\n", "$1"));
    }

    /** Puts other words in the sentence of one article. */
    private static void tamper(SparkSession spark, Path tables) throws IOException {
        List<ScoredSentence> rows = new WriteParquet(tables)
                .read(spark, Table.SENTENCES, ScoredSentence.class).collectAsList().stream()
                        .map(row -> row.sentence().equals(PRAISE)
                                ? new ScoredSentence(
                                        row.articleId(), 0, 0, 5, TAMPERED, "body", "neutral", 0, 0, 1, 0, false)
                                : row)
                        .toList();
        FileUtils.deleteDirectory(tables.resolve("sentences").toFile());
        new WriteParquet(tables)
                .write(Table.SENTENCES, spark.createDataset(rows, RecordEncoders.of(ScoredSentence.class)));
    }

    private void write(String id, String text) throws IOException {
        Files.writeString(folder.resolve("news").resolve(id + ".txt"), text);
    }

    private RunSummary run(String output, WhenOutputExists whenOutputExists, List<Path> codebooks) {
        return ScoreJob.run(options(folder.resolve(output).toString(), whenOutputExists, codebooks));
    }

    private ScoreOptions options(String output, WhenOutputExists whenOutputExists, List<Path> codebooks) {
        return new ScoreOptions(
                List.of(folder.resolve("news").toString()),
                output,
                Optional.empty(),
                List.of(),
                codebooks,
                Optional.empty(),
                Optional.empty(),
                false,
                whenOutputExists,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "local[2]");
    }

    private Map<String, String> csv(String output) throws IOException {
        Map<String, String> contentByName = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(output).resolve("csv"))) {
            for (Path file : files.toList()) {
                contentByName.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contentByName;
    }
}
