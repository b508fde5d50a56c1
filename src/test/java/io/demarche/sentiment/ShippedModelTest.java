package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.sentiment.ShippedModel.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedModelTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksWhatTheManifestNames() throws IOException {
        ShippedModel model = ShippedModel.named("target-sentiment");

        assertThat(model.labels()).containsExactly("negative", "neutral", "positive");
        assertThat(model.marker()).isEqualTo("endelle");
        assertThat(model.unpack(folder).resolve("model.onnx")).isNotEmptyFile();
    }

    @Test
    void anAlteredFileIsNamedWithBothHashes() {
        String published = "0".repeat(64);
        ShippedModel model = withFile(new ModelFile("sentence-sentiment/assets/labels.txt", published));

        assertThatThrownBy(() -> model.unpack(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage("The model file /models/sentence-sentiment/assets/labels.txt was altered: its SHA-256 is "
                        + "a14f332b3076bf6b1e12f73aaea2cec7ea78bb208e4357b04f30c6cdcebaef9d, expected " + published);
        assertThat(folder.resolve("sentence-sentiment/assets/labels.txt")).doesNotExist();
    }

    @Test
    void aMissingFileIsNamedWithTheHashThatItHad() {
        ShippedModel model = withFile(new ModelFile("sentence-sentiment/model-2.onnx", "abc"));

        assertThatThrownBy(() -> model.unpack(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage("The model file /models/sentence-sentiment/model-2.onnx is missing from the jar; "
                        + "expected SHA-256 abc");
    }

    @Test
    void aModelThatTheManifestDoesNotListIsNamed() {
        assertThatThrownBy(() -> ShippedModel.named("irony"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("irony")
                .hasMessageContaining("manifest.json");
    }

    private static ShippedModel withFile(ModelFile file) {
        return new ShippedModel("sentence-sentiment", List.of("negative"), null, 128, List.of(file));
    }
}
