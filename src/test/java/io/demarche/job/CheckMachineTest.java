package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMachineTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrongIsSaidWithWhatToDoAndNoArticleIsTriedThen() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        String output = file.resolve("results").toString();

        List<MachineCheck> checks = CheckMachine.run(new CheckOptions(output, true, "local[1]"));

        assertThat(checks)
                .filteredOn(check -> check.subject().equals("output"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.found()).startsWith(output + " cannot be written to: ");
                    assertThat(check.mend()).isEqualTo("give another folder with --output");
                });
        assertThat(checks)
                .extracting(MachineCheck::subject)
                .contains("Java", "memory", "encoding", "temporary files")
                .doesNotContain("one article");
    }

    @Test
    void theModelsAreTried() {
        List<MachineCheck> checks = CheckMachine.run(new CheckOptions(folder.toString(), false, "local[1]"));

        assertThat(checks)
                .filteredOn(check -> check.subject().startsWith("model"))
                .extracting(MachineCheck::isOk)
                .containsExactly(true, true);
    }
}
