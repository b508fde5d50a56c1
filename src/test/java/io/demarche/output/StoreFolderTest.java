package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aResultLiesInAFolderOfItsOwnAndIsNamedLast() throws IOException {
        List<String> changes = publish("one", false);

        assertThat(changes)
                .containsExactly(
                        "write .lock",
                        "delete working",
                        "write actors.csv",
                        "write run.json",
                        "write latest.json",
                        "delete .lock");
        assertThat(TestTrees.of(folder)).isEqualTo(result("one"));
    }

    @Test
    void whatIsStagedOnTheStoreAndOnDiskIsDescribed() throws IOException {
        try (StoreFolder output = open("one", false, new ArrayList<>())) {
            stage(output, "one");
            Files.writeString(folder.resolve("runs/demarche-one/parquet/_SUCCESS"), "");

            assertThat(output.files())
                    .extracting(file -> file.get("path"), file -> file.get("bytes"))
                    .containsExactly(tuple("csv/actors.csv", 3L), tuple("parquet/part", 3L), tuple("run.json", 3L));
        }
    }

    @Test
    void anOlderResultIsDeletedWhenTheNewerIsNamed() throws IOException {
        publish("one", false);

        assertThat(publish("two", true)).endsWith("write latest.json", "delete demarche-one", "delete .lock");
        assertThat(TestTrees.of(folder)).isEqualTo(result("two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRunThatDiesOnTheWayLeavesTheOldResultOrTheNew(int changes) throws IOException {
        publish("one", false);
        dieAfter(changes, true);

        open("three", true, new ArrayList<>()).close();

        assertThat(TestTrees.of(folder)).isEqualTo(result(changes < 4 ? "one" : "two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aFirstRunThatDiesOnTheWayLeavesNothingOrAWholeResult(int changes) throws IOException {
        dieAfter(changes, false);

        open("three", true, new ArrayList<>()).close();

        assertThat(TestTrees.of(folder)).isEqualTo(changes < 3 ? List.of() : result("two"));
    }

    @Test
    void aPointerThatWasCutShortIsWrittenAgain() throws IOException {
        publish("one", false);
        Files.writeString(folder.resolve("latest.json"), "");

        open("three", true, new ArrayList<>()).close();

        assertThat(TestTrees.of(folder)).isEqualTo(result("one"));
    }

    @Test
    void anOlderResultIsNotReplacedUnasked() throws IOException {
        publish("one", false);

        assertThatThrownBy(() -> publish("two", false))
                .isInstanceOf(OutputExistsException.class)
                .hasMessageContaining("--overwrite");
        assertThat(TestTrees.of(folder)).isEqualTo(result("one"));
    }

    @Test
    void whatSomebodyElseLeftThereStays() throws IOException {
        Files.createDirectories(folder.resolve("runs/marathon"));
        Files.writeString(folder.resolve("runs/marathon/times"), "2:10");
        publish("one", false);
        Files.writeString(folder.resolve("latest.json"), "{\"run\": \"marathon\"}");

        assertThatThrownBy(() -> publish("two", true))
                .isInstanceOf(OutputExistsException.class)
                .hasMessageContaining("latest.json was not written by a run");
        assertThat(TestTrees.of(folder)).contains("runs/marathon/times=2:10", "latest.json={\"run\": \"marathon\"}");
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefused() throws IOException {
        try (StoreFolder first = open("one", false, new ArrayList<>())) {
            assertThatThrownBy(() -> open("two", false, new ArrayList<>()))
                    .isInstanceOf(OutputLockedException.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(first.staging()).exists();
        }
        assertThat(TestTrees.of(folder)).isEmpty();
    }

    /** The changes of publishing, and those of closing. */
    private List<String> publish(String id, boolean overwrite) throws IOException {
        List<String> changes = new ArrayList<>();
        try (StoreFolder output = open(id, overwrite, changes)) {
            stage(output, id);
            output.publish();
        }
        return changes;
    }

    private void dieAfter(int changes, boolean overwrite) throws IOException {
        StoreFolder output = open("two", overwrite, new ArrayList<>());
        stage(output, "two");
        int[] left = {changes};
        Depot.open(change -> {
            if (left[0]-- == 0) {
                throw new IOException("killed");
            }
        });
        assertThatThrownBy(output::publish).hasMessage("killed");
        Trees.delete(output.staging());
        Files.delete(folder.resolve(".lock"));
    }

    private StoreFolder open(String id, boolean overwrite, List<String> changes) throws IOException {
        return StoreFolder.open(
                Depot.open(changes::add),
                new org.apache.hadoop.fs.Path("depot", null, folder.toString()),
                id,
                overwrite);
    }

    private void stage(StoreFolder output, String content) throws IOException {
        Path run = folder.resolve("runs/demarche-" + content);
        Files.createDirectories(run.resolve("working"));
        Files.createDirectories(run.resolve("parquet"));
        Files.writeString(run.resolve("parquet/part"), content);
        Files.createDirectory(output.staging().resolve("csv"));
        Files.writeString(output.staging().resolve("csv/actors.csv"), content);
        Files.writeString(output.staging().resolve("run.json"), content);
    }

    private static List<String> result(String id) {
        return List.of(
                "latest.json={\"run\": \"runs/demarche-" + id + "\"}\n",
                "runs/demarche-" + id + "/csv/actors.csv=" + id,
                "runs/demarche-" + id + "/parquet/part=" + id,
                "runs/demarche-" + id + "/run.json=" + id);
    }
}
