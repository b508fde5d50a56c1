package io.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.job.JobException;
import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each task on a gold file of a few clear items, in its public format. */
@ExtendWith(LocalSpark.class)
class EvaluationSparkTest {
    @TempDir
    private Path folder;

    private Evaluation evaluate(Task task, String gold) throws IOException {
        Path file = Files.writeString(folder.resolve("gold"), gold);
        return EvaluationJob.run(new EvaluationOptions(
                task,
                file,
                List.of(),
                Optional.of(folder.resolve("errors.tsv")),
                Optional.empty(),
                List.of(),
                List.of(),
                "local[2]"));
    }

    @Test
    void targetSentiment() throws IOException {
        Evaluation evaluation = evaluate(
                Task.TARGET_SENTIMENT,
                """
                {"sentence_normalized": "Critics called Berg a shameless liar.", "targets": [{"from": 15, "to": 19, "polarity": 2.0}]}
                {"sentence_normalized": "Everybody praised Berg for his courage.", "targets": [{"from": 18, "to": 22, "polarity": 6.0}]}
                {"sentence_normalized": "Berg arrived on Monday.", "targets": [{"from": 0, "to": 4, "polarity": 4.0}]}
                """);

        assertThat(evaluation.n()).isEqualTo(3);
        assertThat(evaluation.metrics()).containsEntry("accuracy", 1.0).containsEntry("macroF1", 1.0);
        assertThat(evaluation.model()).isEqualTo("reader");
        assertThat(evaluation.sha256()).hasSize(64);
    }

    @Test
    void sentenceSentiment() throws IOException {
        Evaluation evaluation = evaluate(
                Task.SENTENCE_SENTIMENT,
                """
                1_1\t-2.4\tDozens of children died in the terrible attack.
                1_2\t0.05\tThe talks start on Friday.
                1_3\t2.1\tThe whole city celebrated a wonderful victory.
                """);

        assertThat(evaluation.metrics()).containsEntry("accuracy", 1.0);
        assertThat(evaluation.metrics().get("pearson")).isGreaterThan(0.9);
    }

    @Test
    void relationOfAGivenPairThatTheRegistryDoesNotKnow() throws IOException {
        Evaluation evaluation = evaluate(
                Task.RELATION,
                """
                marked_sentence\tsource\ttarget\tgold_penta\tgold_root
                <s>Norland</s> condemned <t>Sudmark</t> for the raid.\tNorland\tSudmark\t3\tACCUSE
                """);

        assertThat(evaluation.perLabel().get("ACCUSE")).containsEntry("f1", 1.0);
    }

    @Test
    void direction() throws IOException {
        Evaluation evaluation = evaluate(
                Task.DIRECTION,
                """
                [Norland] condemned [Sudmark] for the raid.\tNorland\tSudmark\t3
                [Norland] was accused by [Sudmark] of theft.\tNorland\tSudmark\t4
                """);

        assertThat(evaluation.metrics()).containsEntry("accuracy", 1.0);
    }

    @Test
    void actors() throws IOException {
        Evaluation evaluation = evaluate(Task.ACTORS, "Tehran\tIRN\nthe White House\tUSA\nthe weather\t-\n");

        assertThat(evaluation.metrics()).containsEntry("accuracy", 1.0);
    }

    @Test
    void namedEntities() throws IOException {
        Evaluation evaluation = evaluate(Task.NER, "Russia B-LOC\nrejected O\nNATO B-ORG\n. O\n");

        assertThat(evaluation.metrics()).containsEntry("microF1", 1.0);
    }

    @Test
    void annotationsOfEveryLayer() throws IOException {
        Evaluation evaluation = evaluate(
                Task.ANNOTATIONS,
                """
                {"id": "t:1", "text": "Russia rejected the proposal.", "actors": {"RUS": {"type": "state"}}, \
                "sentences": [{"begin": 0, "end": 29, "valence": -1}], \
                "mentions": [{"begin": 0, "end": 6, "actor": "RUS", "kind": "name", "sentiment": 0}], "places": [], \
                "quotations": [], "stances": [{"actor": "RUS", "speaker": null, "recipient": null, "issue": "negotiation", \
                "position": "REJECT", "modality": "asserted", "attribution": "narrated", "condition": null, "evidence": [0, 28]}]}
                """);

        assertThat(evaluation.metrics())
                .containsEntry("sentenceF1", 1.0)
                .containsEntry("mentionF1", 1.0)
                .containsEntry("linkRecall", 1.0)
                .containsEntry("positionF1", 1.0)
                .containsEntry("modalityAccuracy", 1.0);
    }

    @Test
    void aGoldFileOfAnotherFormatIsRefusedWithItsLine() {
        assertThatThrownBy(() -> evaluate(Task.DIRECTION, "no tabs here\n"))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("gold:1: 4 fields separated by tabs are needed, found 1");
    }
}
