package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void keepAFileThatIsNotOurs() throws IOException {
        Files.writeString(folder.resolve(".gitkeep"), "");
    }

    @Test
    void aResultAppearsAsAWhole() throws IOException {
        publish("one", false);

        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=one", "parquet/part=one", "run.json=one");
    }

    @Test
    void theFilesThatAreDescribedAreThoseThatAppear() throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, "one", false)) {
            stage(output, "one");
            Files.createDirectory(output.staging().resolve("working"));
            Files.writeString(output.staging().resolve("working/part"), "one");

            assertThat(output.files())
                    .extracting(file -> file.get("path"))
                    .containsExactly("parquet/part", "csv/actors.csv", "run.json");
        }
    }

    @Test
    void theManifestAppearsLastAndDisappearsFirst() throws IOException {
        publish("one", false);
        List<String> moves = new ArrayList<>();

        try (OutputFolder output = OutputFolder.open(folder, "two", true, (from, to) -> {
            moves.add(folder.relativize(from) + " > " + folder.relativize(to));
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        })) {
            stage(output, "two");
            output.publish();
        }

        assertThat(moves)
                .containsExactly(
                        "run.json > .retiring-two/run.json",
                        "csv > .retiring-two/csv",
                        "parquet > .retiring-two/parquet",
                        ".retiring-two > .old-two",
                        ".staging-two/parquet > parquet",
                        ".staging-two/csv > csv",
                        ".staging-two/run.json > run.json");
        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=two", "parquet/part=two", "run.json=two");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void aRunThatDiesBetweenRenamesLeavesTheOldResultToTheNextStart(int renames) throws IOException {
        publish("one", false);
        dieAfter(renames, true);

        OutputFolder.open(folder, "three", true).close();

        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=one", "parquet/part=one", "run.json=one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aRepairThatDiesBetweenRenamesLeavesTheOldResultToTheNextStart(int renames) throws IOException {
        publish("one", false);
        dieAfter(6, true);
        assertThatThrownBy(() -> OutputFolder.open(folder, "three", true, dyingAfter(renames)))
                .hasMessage("killed");

        OutputFolder.open(folder, "four", true).close();

        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=one", "parquet/part=one", "run.json=one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aFirstRunThatDiesBetweenRenamesLeavesNothing(int renames) throws IOException {
        dieAfter(renames, false);

        OutputFolder.open(folder, "three", false).close();

        assertThat(tree()).containsExactly(".gitkeep");
    }

    @Test
    void anOlderResultIsNotReplacedUnasked() throws IOException {
        publish("one", false);

        assertThatThrownBy(() -> OutputFolder.open(folder, "two", false))
                .isInstanceOf(OutputExistsException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("--overwrite");
        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=one", "parquet/part=one", "run.json=one");
    }

    @Test
    void aFolderOfSomebodyElseIsNeverReplaced() throws IOException {
        Files.createDirectory(folder.resolve("csv"));

        assertThatThrownBy(() -> OutputFolder.open(folder, "two", true))
                .isInstanceOf(OutputExistsException.class)
                .hasMessageContaining("no run.json");
    }

    @Test
    void aFailedRunLeavesTheOldResultAndNoStaging() throws IOException {
        publish("one", false);

        try (OutputFolder output = OutputFolder.open(folder, "two", true)) {
            Files.createDirectory(output.staging().resolve("csv"));
            assertThatThrownBy(output::publish).hasMessageContaining("run.json");
        }

        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=one", "parquet/part=one", "run.json=one");
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefused() throws IOException {
        try (OutputFolder first = OutputFolder.open(folder, "one", false)) {
            assertThatThrownBy(() -> OutputFolder.open(folder, "two", false))
                    .isInstanceOf(OutputLockedException.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining(".lock");
            assertThat(first.staging()).exists();
        }
        OutputFolder.open(folder, "two", false).close();
    }

    @Test
    void theLockOfADeadProcessOfThisMachineIsTakenOver() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(folder.resolve(".lock"), host() + "\n" + dead.pid() + "\n2026-01-01T00:00:00Z");

        publish("one", false);

        assertThat(tree()).containsExactly(".gitkeep", "csv/actors.csv=one", "parquet/part=one", "run.json=one");
    }

    @Test
    void theLockOfAnotherMachineIsRespected() throws IOException {
        Files.writeString(folder.resolve(".lock"), "elsewhere\n1\n2026-01-01T00:00:00Z");

        assertThatThrownBy(() -> OutputFolder.open(folder, "one", false))
                .isInstanceOf(OutputLockedException.class)
                .hasMessageContaining("elsewhere");
    }

    /** A crash is a run that neither goes on nor closes: only its lock is removed, as its death would allow. */
    private void dieAfter(int renames, boolean overwrite) throws IOException {
        OutputFolder output = OutputFolder.open(folder, "two", overwrite, dyingAfter(renames));
        stage(output, "two");
        assertThatThrownBy(output::publish).hasMessage("killed");
        Files.delete(folder.resolve(".lock"));
    }

    private static EntrySwap.Rename dyingAfter(int renames) {
        int[] left = {renames};
        return (from, to) -> {
            if (left[0]-- == 0) {
                throw new IOException("killed");
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        };
    }

    private void publish(String content, boolean overwrite) throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, content, overwrite)) {
            stage(output, content);
            output.publish();
        }
    }

    private static void stage(OutputFolder output, String content) throws IOException {
        Files.createDirectory(output.staging().resolve("csv"));
        Files.createDirectory(output.staging().resolve("parquet"));
        Files.writeString(output.staging().resolve("csv/actors.csv"), content);
        Files.writeString(output.staging().resolve("parquet/part"), content);
        Files.writeString(output.staging().resolve("run.json"), content);
    }

    private static String host() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    private List<String> tree() throws IOException {
        return TestTrees.of(folder);
    }
}
