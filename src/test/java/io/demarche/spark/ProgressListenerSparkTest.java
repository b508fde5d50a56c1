package io.demarche.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class ProgressListenerSparkTest {
    private record Heard(long articles, long total, long sentences, double share) {}

    @Test
    void hearsOfAllThatTasksCountAndThatItIsDone(SparkSession spark) throws Exception {
        List<Object> heard = new ArrayList<>();
        ProgressListener listener = new ProgressListener() {
            @Override
            protected void progressed(long articles, long total, long sentences, double share) {
                heard.add(new Heard(articles, total, sentences, share));
            }

            @Override
            protected void ended() {
                heard.add("ended");
            }
        };
        spark.sparkContext().addSparkListener(listener);
        try {
            ProgressCounters progress = ProgressCounters.begin(spark, 6, 210);
            spark.createDataset(List.of(1, 2, 3, 4, 5, 6), Encoders.INT())
                    .repartition(3)
                    .map(
                            (MapFunction<Integer, Integer>) sentences -> {
                                progress.count(sentences, 10 * sentences);
                                return sentences;
                            },
                            Encoders.INT())
                    .collectAsList();
            ProgressCounters.end(spark);
            spark.range(3).collectAsList();
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } finally {
            spark.sparkContext().removeSparkListener(listener);
        }

        assertThat(heard).startsWith(new Heard(0, 6, 0, 0)).endsWith(new Heard(6, 6, 21, 1), "ended");
    }
}
