package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the benchmark measures is what the job runs. */
class RawModelTest {
    @TempDir
    private Path folder;

    static List<ParityRow> rows() throws IOException {
        return ParityRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheVeryPiecesThatTheModelWasTrainedOn(ParityRow row) {
        assertThat(RawModel.pieces(row.input()))
                .containsExactly(
                        row.ids().stream().mapToLong(Integer::longValue).toArray());
    }

    @Test
    void givesOneLogitForEachLabel() {
        try (RawModel model = RawModel.load(ShippedModel.named("target-sentiment"), folder)) {
            assertThat(model.logits(RawModel.pieces("Nobody praised endelle Berg endelle.")))
                    .hasSize(3);
        }
    }
}
