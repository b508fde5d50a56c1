package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedRunTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a");
        Files.writeString(
                folder.resolve("run.json"),
                """
                {"basis_sha256": "b0",
                 "counts": {"scored": 3, "rejected": 1},
                 "rejected_by_reason": {"EMPTY": 1},
                 "files": [{"path": "a.csv", "hash": "sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"}]}
                """);
    }

    @Test
    void aResultIsWholeWhileItsFilesAreAsTheyWerePublished() throws IOException {
        assertThat(run().isWholeOf("b0")).isTrue();

        Files.writeString(folder.resolve("a.csv"), "b");
        assertThat(run().isWholeOf("b0")).isFalse();

        Files.delete(folder.resolve("a.csv"));
        assertThat(run().isWholeOf("b0")).isFalse();
    }

    @Test
    void aResultOfOtherThingsIsNot() throws IOException {
        assertThat(run().isWholeOf("b1")).isFalse();
    }

    @Test
    void aManifestThatIsDamagedIsThatOfNoRun() throws IOException {
        Files.writeString(folder.resolve("run.json"), "{\"basis_sha256\": \"b0");

        assertThat(run().isWholeOf("b0")).isFalse();
    }

    @Test
    void countsAndReasonsAreThoseOfTheManifest() throws IOException {
        assertThat(run().counts()).isEqualTo(new RunCounts(0, 0, 3, 1, 0, 0, 0, 0, 0, 0));
        assertThat(run().rejectedByReason()).containsOnlyKeys("EMPTY").containsValue(1L);
    }

    private PublishedRun run() throws IOException {
        return PublishedRun.in(folder.toUri().toString(), new Configuration(false));
    }
}
