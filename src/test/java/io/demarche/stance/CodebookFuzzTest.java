package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Bytes of every kind as a codebook: it is read, or what is wrong with it is said. */
class CodebookFuzzTest {
    private static final PloverScale SCALE = PloverScale.load(Path.of("conf", "plover.yaml"));
    private static final IssueCatalogue ISSUES = IssueCatalogue.load(Path.of("conf", "issues.yaml"));

    @FuzzTest
    void codebook(byte[] bytes) throws IOException {
        read(bytes, file -> CodebookLoader.load(List.of(file), SCALE, ISSUES));
    }

    @FuzzTest
    void issues(byte[] bytes) throws IOException {
        read(bytes, IssueCatalogue::load);
    }

    private interface Loading {
        void from(Path file);
    }

    private static void read(byte[] bytes, Loading loading) throws IOException {
        Path file = Files.createTempFile("fuzz", ".yaml");
        try {
            Files.write(file, bytes);
            loading.from(file);
        } catch (CodebookException e) {
            assertThat(e.getMessage()).contains(file.toString());
        } finally {
            Files.delete(file);
        }
    }
}
