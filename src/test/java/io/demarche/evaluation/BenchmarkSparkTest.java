package io.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.job.ScoreOptions;
import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalSpark.class)
class BenchmarkSparkTest {
    @TempDir
    private Path folder;

    @Test
    void measuresEveryStageAndTheModels() throws IOException {
        Path article = Files.writeString(folder.resolve("a.txt"), "Russia rejected the plan. China welcomed it.");

        Benchmark benchmark = BenchmarkJob.run(ScoreOptions.of(List.of(article.toString()), "", "local[2]"));

        assertThat(benchmark.articles()).isEqualTo(1);
        assertThat(benchmark.sentences()).isEqualTo(2);
        assertThat(benchmark.stages())
                .containsOnlyKeys("start", "read", "copies", "analyse", "tables", "aggregate", "csv", "report");
        assertThat(benchmark.limit().all())
                .isPositive()
                .isLessThan(benchmark.limit().encoder());
        assertThat(benchmark.shareOfLimit()).isBetween(0.0, 1.0);
        assertThat(benchmark.peakHeapBytes()).isPositive();
    }
}
