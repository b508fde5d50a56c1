package io.demarche.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class AggregatesSparkTest {
    @Test
    void anActorHasItsOwnMentionsAndCountsACopiedStanceOnce(SparkSession spark) {
        assertThat(actors(spark, 0))
                .containsExactlyInAnyOrder(
                        new ActorSummary(
                                "NOR",
                                "Norland",
                                "state",
                                "NOR",
                                null,
                                2,
                                3,
                                4,
                                1,
                                -0.4,
                                -0.9186,
                                0.1186,
                                0.6667,
                                0.3333,
                                0.0,
                                2,
                                -3.5,
                                0,
                                0,
                                2,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                1,
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                1,
                                1,
                                "refuses to negotiate",
                                "Sudmark",
                                "negotiation",
                                "2025-03-30",
                                "2025-04-01",
                                Rows.REFUSES,
                                "a1"),
                        new ActorSummary(
                                "p-moor",
                                "Ada Moor",
                                "person",
                                "NOR",
                                "Foreign Minister",
                                1,
                                1,
                                1,
                                1,
                                0.0,
                                null,
                                null,
                                0.0,
                                1.0,
                                0.0,
                                1,
                                -4.0,
                                0,
                                0,
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                1,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                "refuses to negotiate",
                                "Sudmark",
                                "negotiation",
                                "2025-03-30",
                                "2025-03-30",
                                Rows.REFUSES,
                                "a1"),
                        new ActorSummary(
                                "SUD",
                                "Sudmark",
                                "state",
                                "SUD",
                                null,
                                1,
                                1,
                                1,
                                0,
                                0.6,
                                null,
                                null,
                                0.0,
                                0.0,
                                1.0,
                                0,
                                null,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                null,
                                null,
                                null,
                                "2025-04-01",
                                "2025-04-01",
                                null,
                                null));
    }

    @Test
    void theOrderAndThePartitionsOfTheRowsChangeNothing(SparkSession spark) {
        List<ActorSummary> expected = actors(spark, 0);

        assertThat(actors(spark, 7)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStanceBelowTheLeastConfidenceDoesNotCount(SparkSession spark) {
        assertThat(new CountedStories(false, 0.8)
                        .stances(spark.createDataset(Rows.STANCES, RecordEncoders.of(Stance.class)))
                        .collectAsList())
                .extracting(Stance::stanceId)
                .containsExactly("s-1", "s-2", "s-3");
    }

    @Test
    void periodsStartOnTheirFirstDayAndLeaveOutArticlesWithoutADate(SparkSession spark) {
        List<ActorPeriod> periods = new AggregateByPeriod()
                .of(sentences(spark, 0), held(spark, 0))
                .filter("actorId = 'p-moor'")
                .collectAsList();

        assertThat(periods)
                .containsExactlyInAnyOrder(
                        ofMoor("day", "2025-03-30"), ofMoor("week", "2025-03-24"), ofMoor("month", "2025-03-01"));
    }

    @Test
    void publishersAreComparedByWhatTheyWrite(SparkSession spark) {
        List<ActorPublisher> rows = new AggregateByPublisher()
                .of(sentences(spark, 0), held(spark, 0))
                .filter("publisher = 'Weekly'")
                .collectAsList();

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        new ActorPublisher(
                                "NOR", "Norland", "state", "NOR", "Weekly", 1, 1, 1, 0.1, null, null, 0.0, 1.0, 0.0, 1,
                                -3.0, 0, 0, 1, 0, 0, 1),
                        new ActorPublisher(
                                "SUD", "Sudmark", "state", "SUD", "Weekly", 1, 1, 1, 0.6, null, null, 0.0, 0.0, 1.0, 0,
                                null, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void anIssueHasItsTopStanceAndExample(SparkSession spark) {
        assertThat(new AggregateByIssue()
                        .of(held(spark, 0))
                        .filter("actorId = 'NOR'")
                        .collectAsList())
                .containsExactly(new ActorIssue(
                        "NOR",
                        "Norland",
                        "state",
                        "NOR",
                        "negotiation",
                        2,
                        2,
                        -3.5,
                        0,
                        0,
                        2,
                        0,
                        1,
                        1,
                        "refuses to negotiate",
                        "Sudmark",
                        Rows.REFUSES,
                        "a1"));
    }

    @Test
    void aDyadHasTheSentimentOfTheSentencesOfItsCountedStances(SparkSession spark) {
        Dataset<ScoredSentence> sentences =
                spark.createDataset(Rows.SENTENCES, RecordEncoders.of(ScoredSentence.class));

        assertThat(new AggregateByDyad()
                        .of(held(spark, 0), sentences)
                        .filter("actorId = 'NOR'")
                        .collectAsList())
                .containsExactly(new Dyad(
                        "NOR",
                        "Norland",
                        "state",
                        "NOR",
                        "SUD",
                        "Sudmark",
                        2,
                        1,
                        -0.4,
                        2,
                        -3.5,
                        0,
                        0,
                        2,
                        0,
                        1,
                        1,
                        "refuses to negotiate",
                        "negotiation",
                        Rows.REFUSES,
                        "a1"));
    }

    private static ActorPeriod ofMoor(String period, String start) {
        return new ActorPeriod(
                "p-moor",
                "Ada Moor",
                "person",
                "NOR",
                period,
                start,
                1,
                1,
                1,
                0.0,
                null,
                null,
                0.0,
                1.0,
                0.0,
                1,
                -4.0,
                0,
                0,
                1,
                0,
                0,
                0);
    }

    private static List<ActorSummary> actors(SparkSession spark, int seed) {
        Dataset<AttributedQuotation> quotations =
                spark.createDataset(Rows.QUOTATIONS, RecordEncoders.of(AttributedQuotation.class));
        return new AggregateByActor()
                .of(sentences(spark, seed), held(spark, seed), quotations)
                .collectAsList();
    }

    private static Dataset<ActorSentence> sentences(SparkSession spark, int seed) {
        return new FoldMentions()
                .of(
                        spark.createDataset(shuffled(Rows.MENTIONS, seed), RecordEncoders.of(ScoredMention.class)),
                        spark.createDataset(Rows.ARTICLES, RecordEncoders.of(ArticleInfo.class)));
    }

    private static Dataset<HeldStance> held(SparkSession spark, int seed) {
        return new RollUpStances()
                .of(new CountedStories(false, 0)
                        .stances(spark.createDataset(shuffled(Rows.STANCES, seed), RecordEncoders.of(Stance.class))
                                .repartition(seed + 1)));
    }

    private static <T> List<T> shuffled(List<T> rows, int seed) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
