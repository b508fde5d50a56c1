package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class ClassifierSparkTest {
    private static final String SENTENCE = "sentence-sentiment";
    private static final String TARGET = "target-sentiment";
    /** int8 kernels round differently from processor to processor, and from one version of ONNX Runtime to the next. */
    private static final double INT8 = 0.05;

    @TempDir
    private static Path folder;

    private static final Map<String, Classifier> LOADED = new HashMap<>();

    @Test
    void bothModelsOfASessionGiveTheProbabilitiesOfTheReference(SparkSession spark) throws IOException {
        for (String model : List.of(SENTENCE, TARGET)) {
            List<ParityRow> rows = ParityRow.all().stream()
                    .filter(row -> row.model().equals(model))
                    .toList();
            Map<String, List<Double>> scores =
                    scores(spark, model, rows.stream().map(ParityRow::input).toList());

            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                for (int i = 0; i < 3; i++) {
                    assertThat(scores.get(row.input()).get(i))
                            .isCloseTo(row.probabilities().get(i), within(INT8));
                }
            });
        }
    }

    /** Spark NLP 5.5.3 mixes up the scores of a row of several sentences; here each text is a row of its own. */
    @Test
    void aTextHasTheSameScoreAloneAsAmongOthers(SparkSession spark) {
        List<String> texts = new ArrayList<>(IntStream.range(0, 33)
                .mapToObj(i -> "Delegation " + i
                        + (i % 2 == 0
                                ? " welcomed the truce."
                                : " burned the last bridge of " + "trust and left the hall without a word."))
                .toList());
        texts.set(16, "— …");
        Map<String, List<Double>> together = scores(spark, SENTENCE, texts);

        assertThat(together).hasSize(33);
        assertThat(together.values()).doesNotHaveDuplicates().allSatisfy(probabilities -> assertThat(
                        probabilities.stream().mapToDouble(p -> p).sum())
                .isCloseTo(1, within(1e-4)));
        for (String text : List.of(texts.get(0), texts.get(15), texts.get(16), texts.get(17), texts.get(32))) {
            assertThat(scores(spark, SENTENCE, List.of(text))).containsEntry(text, together.get(text));
        }
        Collections.reverse(texts);
        assertThat(scores(spark, SENTENCE, texts)).isEqualTo(together);
    }

    private static Map<String, List<Double>> scores(SparkSession spark, String model, List<String> texts) {
        Classifier classifier =
                LOADED.computeIfAbsent(model, name -> Classifier.load(spark, ShippedModel.named(name), folder));
        Dataset<Row> rows =
                spark.createDataset(texts, Encoders.STRING()).toDF("text").repartition(2);
        Map<String, List<Double>> scores = new HashMap<>();
        for (Row row : classifier.classify(rows, "text").collectAsList()) {
            scores.put(
                    row.getAs("text"),
                    classifier.model().labels().stream()
                            .map(label -> row.<Double>getAs(label))
                            .toList());
        }
        return scores;
    }
}
