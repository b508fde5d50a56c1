package io.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class RecordEncodersTest {
    public enum Colour {
        RED,
        BLUE
    }

    public record Inner(String word, int count) {}

    public record Outer(String id, Long line, double score, boolean kept, Colour colour, List<Inner> inners) {}

    public record WithMap(Map<String, String> entries) {}

    @Test
    void recordsSurviveTheRoundTripWithNullsAndNestedLists(SparkSession spark) {
        List<Outer> rows = List.of(
                new Outer("a", 1L, 0.5, true, Colour.RED, List.of(new Inner("x", 1), new Inner("y", 2))),
                new Outer("b", null, -1, false, Colour.BLUE, List.of()));

        Dataset<Outer> dataset = spark.createDataset(rows, RecordEncoders.of(Outer.class));

        assertThat(dataset.repartition(3).sort("id").collectAsList()).isEqualTo(rows);
    }

    @Test
    void columnsKeepTheOrderOfTheComponents(SparkSession spark) {
        assertThat(spark.emptyDataset(RecordEncoders.of(Outer.class)).columns())
                .containsExactly("id", "line", "score", "kept", "colour", "inners");
    }

    @Test
    void aComponentThatNoRowCanHoldIsNamed() {
        assertThatThrownBy(() -> RecordEncoders.of(WithMap.class)).hasMessageContaining("java.util.Map");
    }
}
