package io.demarche.output.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.demarche.aggregate.ActorPeriod;
import io.demarche.aggregate.ActorSummary;
import io.demarche.aggregate.CountedStories;
import io.demarche.corpus.Rejected;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import io.demarche.stance.Stance;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class CollectRowsSparkTest {
    private static final String BACKS = "Norland backs the plan.";
    private static final String DOUBTS = "Norland rejects the plan of Sudmark today.";

    @TempDir
    private static Path folder;

    private static ReportRows rows;

    @BeforeAll
    static void collect(SparkSession spark) {
        WriteParquet parquet = new WriteParquet(folder);
        parquet.write(
                Table.STANCES,
                spark.createDataset(
                        List.of(
                                SmallReport.stance(
                                        "s-1", "NOR", "Norland", "SUD", "Sudmark", "aid", 1, "asserted", BACKS),
                                SmallReport.stance(
                                        "s-2", "NOR", "Norland", "SUD", "Sudmark", "aid", -1, "asserted", DOUBTS),
                                SmallReport.stance(
                                        "s-3", "NOR", "Norland", "SUD", "Sudmark", "aid", -1, "asserted", DOUBTS),
                                SmallReport.stance("s-4", "NOR", "Norland", null, null, "aid", 1, "conditional", BACKS),
                                SmallReport.stance(
                                        "s-5", "NOR", "Norland", "SUD", "Sudmark", "aid", 1, "negated", BACKS),
                                SmallReport.stance(
                                        "s-6", "SUD", "Sudmark", "NOR", "Norland", null, 1, "historical", BACKS)),
                        RecordEncoders.of(Stance.class)));
        parquet.write(
                Table.ACTORS,
                spark.createDataset(List.copyOf(SmallReport.rows().actors()), RecordEncoders.of(ActorSummary.class)));
        parquet.write(
                Table.ACTOR_PERIODS,
                spark.createDataset(SmallReport.rows().periods(), RecordEncoders.of(ActorPeriod.class)));
        parquet.write(
                Table.REJECTED, spark.createDataset(SmallReport.rows().rejected(), RecordEncoders.of(Rejected.class)));
        rows = new CollectRows(spark, parquet, new CountedStories(false, 0)).all();
    }

    @Test
    void countsNeitherNegatedNorHistoricalStancesAndCopiesOnce() {
        assertThat(rows.most())
                .containsExactly(
                        new KeyCount(KeyCount.ACTOR, "NOR", 3, 1),
                        new KeyCount(KeyCount.ISSUE, "aid", 3, 1),
                        new KeyCount(KeyCount.RECIPIENT, "SUD", 2, 1));
    }

    @Test
    void aCellHasItsSurestStancesByDirectionWithTheCountOfAll() {
        assertThat(rows.cells())
                .extracting(
                        CellStance::kind,
                        CellStance::key,
                        CellStance::direction,
                        CellStance::stances,
                        cell -> cell.stance().stanceId())
                .containsExactly(
                        tuple("issue", "aid", "AGAINST", 1L, "s-2"),
                        tuple("issue", "aid", "CONDITIONAL", 1L, "s-4"),
                        tuple("issue", "aid", "FOR", 1L, "s-1"),
                        tuple("recipient", "SUD", "AGAINST", 1L, "s-2"),
                        tuple("recipient", "SUD", "FOR", 1L, "s-1"));
    }

    @Test
    void theBestSentencesHaveEachSentenceAndEachActorAndIssueOnce() {
        assertThat(rows.best()).extracting(Stance::stanceId).containsExactly("s-1");
    }

    @Test
    void actorsComeByMentionsAndPeriodsInOneLength() {
        assertThat(rows.actors()).isEqualTo(SmallReport.rows().actors());
        assertThat(rows.periods()).isEqualTo(SmallReport.rows().periods());
        assertThat(rows.firstDay()).isEqualTo("2025-03-03");
        assertThat(rows.lastDay()).isEqualTo("2025-03-06");
        assertThat(rows.rejected()).isEqualTo(SmallReport.rows().rejected());
    }
}
