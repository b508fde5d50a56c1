package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.output.FileChecksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job where it meets another run, or is stopped: at states of the folder that are seen from outside. */
class StoppedRunIT {
    private static final int SIGTERM = 143;
    private static final int SIGKILL = 137;

    @TempDir
    private static Path folder;

    private static SparkSubmit.Result first;
    private static SparkSubmit.Result atTheSameTime;

    @BeforeAll
    static void scoreTwiceAtOnce() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("wire.txt"), "China welcomed the U.N. envoy, and Japan offered aid to Nepal.");
        SparkSubmit.Running running = start("first");
        await(running, ".lock");
        atTheSameTime = start("second").end();
        first = running.end();
    }

    @Test
    void ofTwoRunsOnOneFolderOneWritesAndTheOtherIsRefused() {
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(atTheSameTime.exitCode()).as(atTheSameTime.err()).isEqualTo(ExitCode.OUTPUT_TAKEN.number());
        assertThat(atTheSameTime.err()).contains("Another run writes to").doesNotContain("\tat ");
    }

    @Test
    void aRunThatIsToldToStopLeavesTheOlderResultAndWhatItHasScored() throws IOException, InterruptedException {
        Map<String, String> older = files();
        SparkSubmit.Running running = start("terminated");
        await(running, ".staging-*/working");

        running.process().destroy();

        assertThat(running.end().exitCode()).isEqualTo(SIGTERM);
        Map<String, String> left = files();
        left.keySet().removeIf(path -> path.startsWith(".unfinished/"));
        assertThat(left).isEqualTo(older);
    }

    @Test
    void aRunThatIsKilledLeavesTheOlderResultAndTheNextRunClearsUp() throws IOException, InterruptedException {
        Map<String, String> tables = tables();
        SparkSubmit.Running running = start("killed");
        await(running, ".staging-*/csv");

        running.process().destroyForcibly();

        assertThat(running.end().exitCode()).isEqualTo(SIGKILL);
        assertThat(tables()).isNotEmpty().isEqualTo(tables);
        SparkSubmit.Result next = start("next").end();
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(tables()).isEqualTo(tables);
        assertThat(folder.resolve("results")).isDirectoryNotContaining("glob:**/.*");
    }

    private static SparkSubmit.Running start(String scratch) throws IOException {
        return new SparkSubmit("local[2]", 2, folder.resolve(scratch))
                .start(
                        "score",
                        "--overwrite",
                        "--input",
                        folder.resolve("wire.txt").toString(),
                        "--output",
                        folder.resolve("results").toString());
    }

    /** Until something of that name is in the results' folder. */
    private static void await(SparkSubmit.Running running, String glob) throws IOException, InterruptedException {
        Path results = folder.resolve("results");
        while (!isThere(results, glob)) {
            assertThat(running.process().isAlive())
                    .as(Files.readString(running.err()))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean isThere(Path results, String glob) throws IOException {
        if (!Files.exists(results)) {
            return false;
        }
        String[] names = glob.split("/");
        try (var found = Files.newDirectoryStream(results, names[0])) {
            for (Path path : found) {
                if (names.length == 1 || Files.exists(path.resolve(names[1]))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, String> tables() throws IOException {
        Map<String, String> tables = files();
        tables.keySet().removeIf(path -> !path.startsWith("csv/"));
        return tables;
    }

    /** Checksum by path of everything in the results' folder. */
    private static Map<String, String> files() throws IOException {
        Path results = folder.resolve("results");
        Map<String, String> checksumByPath = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(results)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                checksumByPath.put(results.relativize(path).toString(), FileChecksum.sha256(path));
            }
        }
        return checksumByPath;
    }
}
