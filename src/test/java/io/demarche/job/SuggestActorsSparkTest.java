package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.actors.RegistryLoader;
import io.demarche.aggregate.ActorSuggestion;
import io.demarche.output.ActorListCsv;
import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whom a corpus names and the shipped list lacks. */
@ExtendWith(LocalSpark.class)
class SuggestActorsSparkTest {
    @TempDir
    private static Path folder;

    private static Path news;
    private static List<ActorSuggestion> suggestions;

    @BeforeAll
    static void read(SparkSession spark) throws IOException {
        assertThat(spark.sparkContext().isStopped()).isFalse();
        news = Files.createDirectories(folder.resolve("news"));
        Files.writeString(
                news.resolve("a.txt"),
                """
                Peruvian Foreign Minister Rosa Quispe, who is from Lima, rejected the plan of Chile on Monday.

                Quispe also met the Russian envoy. Bolivian Trade Minister Inti Mamani praised Peru.
                """);
        Files.writeString(
                news.resolve("b.txt"), "Peruvian Foreign Minister Rosa Quispe flew to Chile for talks on Tuesday.\n");
        suggestions = SuggestActors.run(options(1, 100));
    }

    @Test
    void thePersonWhomTheTextIntroducesIsSuggestedWithCountryOfficeCountsAndExample() {
        assertThat(suggestions.get(0))
                .returns("p-rosa-quispe", ActorSuggestion::actorId)
                .returns("Rosa Quispe", ActorSuggestion::name)
                .returns("person", ActorSuggestion::type)
                .returns("PER", ActorSuggestion::country)
                .returns("Foreign Minister", ActorSuggestion::role)
                .returns(2L, ActorSuggestion::articles)
                .satisfies(row -> assertThat(row.mentions()).isGreaterThanOrEqualTo(3))
                .satisfies(row -> assertThat(row.example()).contains("Rosa Quispe"));
    }

    @Test
    void nobodyOfTheListIsSuggested() {
        assertThat(suggestions)
                .extracting(ActorSuggestion::actorId)
                .contains("p-inti-mamani")
                .doesNotContain("PER", "CHL", "RUS");
    }

    @Test
    void theRowsLoadBesideTheShippedListAndAreThenNoLongerSuggested() throws IOException {
        Path file = folder.resolve("my-actors.csv");
        StringBuilder rows = new StringBuilder();
        ActorListCsv.write(suggestions, /* withExamples= */ false, rows);
        Files.writeString(file, rows);
        Path shipped = Path.of("conf/actors.csv");

        assertThat(RegistryLoader.load(List.of(shipped, file)).size())
                .isEqualTo(RegistryLoader.load(List.of(shipped)).size() + suggestions.size());
        SuggestOptions again = new SuggestOptions(
                ScoreOptions.of(List.of(news.toString()), "", "local[2]")
                        .withSettings(Optional.empty(), List.of(file), List.of()),
                1,
                100);
        assertThat(SuggestActors.run(again))
                .extracting(ActorSuggestion::actorId)
                .doesNotContain("p-rosa-quispe", "p-inti-mamani");
    }

    @Test
    void examplesAreColumnsBesideThoseOfAnActorFile() throws IOException {
        StringBuilder rows = new StringBuilder();
        ActorListCsv.write(suggestions.subList(0, 1), /* withExamples= */ true, rows);

        assertThat(rows.toString())
                .startsWith("actor_id,name,type,country,role,from,until,aliases,adjectives,metonyms,"
                        + "mentions,articles,example\np-rosa-quispe,Rosa Quispe,person,PER,Foreign Minister,,,,,,");
    }

    @Test
    void rareOnesAndThoseBelowTheTopAreLeftOut() {
        assertThat(SuggestActors.run(options(3, 1)))
                .extracting(ActorSuggestion::actorId)
                .containsExactly("p-rosa-quispe");
    }

    @Test
    void aCorpusWithoutArticlesIsNoInput() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("empty.txt"), "");
        SuggestOptions nothing = new SuggestOptions(ScoreOptions.of(List.of(empty.toString()), "", "local[2]"), 1, 100);

        assertThatThrownBy(() -> SuggestActors.run(nothing))
                .isInstanceOfSatisfying(
                        JobException.class, e -> assertThat(e.reason()).isEqualTo(JobException.Reason.NO_INPUT))
                .hasMessageContaining("could be read");
    }

    private static SuggestOptions options(long minCount, int top) {
        return new SuggestOptions(ScoreOptions.of(List.of(news.toString()), "", "local[2]"), minCount, top);
    }
}
