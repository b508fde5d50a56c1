package io.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarche.reader.ShippedModel.ModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedModelTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksWhatTheManifestNames() throws IOException {
        ShippedModel model = ShippedModel.named("reader");

        assertThat(model.tags().get("cue")).containsExactly("O", "B", "I");
        assertThat(model.answer("polarity").labels()).containsExactly("negative", "none", "positive");
        assertThat(model.unpack(folder).resolve("model.onnx")).isNotEmptyFile();
    }

    @Test
    void anAlteredFileIsNamedWithBothHashes() {
        String published = "0".repeat(64);
        ShippedModel model = withFile(new ModelFile("reader/assets/vocab.txt", published));

        assertThatThrownBy(() -> model.unpack(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage("The model file /models/reader/assets/vocab.txt was altered: its SHA-256 is "
                        + "103a87e851f94d5b065a1dff7e188c023541759f3946dd9dc8ea580ae56de90b, expected " + published);
        assertThat(folder.resolve("reader/assets/vocab.txt")).doesNotExist();
    }

    @Test
    void aMissingFileIsNamedWithTheHashThatItHad() {
        ShippedModel model = withFile(new ModelFile("reader/model-2.onnx", "abc"));

        assertThatThrownBy(() -> model.unpack(folder))
                .isInstanceOf(ModelException.class)
                .hasMessage("The model file /models/reader/model-2.onnx is missing from the jar; "
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
        return new ShippedModel("reader", 384, Map.of(), Map.of(), 512, List.of(file));
    }
}
