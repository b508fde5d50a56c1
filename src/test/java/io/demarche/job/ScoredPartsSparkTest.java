package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.spark.LocalSpark;
import io.demarche.spark.RecordEncoders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class ScoredPartsSparkTest {
    @TempDir
    private Path folder;

    @Test
    void whatTasksFinishedBeforeAnotherFailedIsThereForALaterRun(SparkSession spark) {
        String parts = folder.resolve("parts").toString();
        String done = folder.resolve("parts/first").toString();
        Dataset<ScoredArticle> failing = articles(spark, "a", "b")
                .map(
                        (MapFunction<ScoredArticle, ScoredArticle>) scored -> {
                            if (scored.article().articleId().equals("b")) {
                                awaitFile(Path.of(done));
                                throw new IllegalStateException("The second task fails");
                            }
                            return scored;
                        },
                        RecordEncoders.of(ScoredArticle.class));

        assertThatThrownBy(() -> new ScoredParts(spark, parts, "first").write(failing))
                .hasStackTraceContaining("The second task fails");
        ScoredParts later = new ScoredParts(spark, parts, "second");
        assertThat(later.ids().collectAsList()).containsExactly(new ScoredId("a", "hash-a"));

        later.write(articles(spark, "b", "c"));
        assertThat(later.ids().collectAsList())
                .extracting(ScoredId::articleId)
                .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(later.rows(spark.createDataset(
                                List.of(new ScoredId("a", "hash-a"), new ScoredId("b", "of another text")),
                                RecordEncoders.of(ScoredId.class)))
                        .collectAsList())
                .extracting(scored -> scored.article().articleId())
                .containsExactly("a");
    }

    /** One article a task. */
    private static Dataset<ScoredArticle> articles(SparkSession spark, String... ids) {
        List<ScoredArticle> rows = Stream.of(ids)
                .map(id -> new ScoredArticle(
                        "hash-" + id,
                        new AnalysedArticle(
                                id, id, null, null, null, null, null, false, List.of(), List.of(), List.of(),
                                List.of())))
                .toList();
        return spark.createDataset(rows, RecordEncoders.of(ScoredArticle.class))
                .repartitionByRange(ids.length, functions.col("hash"));
    }

    private static void awaitFile(Path folder) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.anyMatch(file -> file.getFileName().toString().matches("part-.*parquet"))) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
