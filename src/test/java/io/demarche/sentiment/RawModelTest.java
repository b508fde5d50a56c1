package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the benchmark measures is what the job runs. */
class RawModelTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheVeryPiecesThatTheModelWasTrainedOn() throws IOException {
        List<ParityRow> rows = ParityRow.all().stream()
                .filter(row -> row.model().equals("sentence-sentiment"))
                .toList();

        try (RawModel model = RawModel.load(ShippedModel.named("sentence-sentiment"), folder)) {
            for (ParityRow row : rows) {
                assertThat(model.pieces(row.input()))
                        .as(row.input())
                        .containsExactly(
                                row.ids().stream().mapToLong(Integer::longValue).toArray());
            }
        }
    }

    @Test
    void givesOneLogitForEachLabel() {
        try (RawModel model = RawModel.load(ShippedModel.named("target-sentiment"), folder)) {
            assertThat(model.logits(model.pieces("Nobody praised endelle Berg endelle.")))
                    .hasSize(3);
        }
    }
}
