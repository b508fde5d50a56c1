package io.demarche.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that are killed while they replace a result: nothing of theirs runs any more, no hook and no close. */
class KilledRunTest {
    private static final List<String> OLD = List.of("csv/actors.csv=old", "run.json=old");
    private static final int SIGTERM = 143;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staged",
                "run.json > .retiring-new/run.json",
                ".retiring-new > .old-new",
                ".staging-new/csv > csv",
                ".staging-new/run.json > run.json"
            })
    void theNextRunFindsTheOldResultWhole(String lastStep) throws Exception {
        publishOld();
        Process run = startRunThatStopsBefore(lastStep);
        run.destroyForcibly().waitFor();
        assertThat(folder.resolve(".lock")).exists();

        OutputFolder.open(folder, "next", true).close();

        assertThat(TestTrees.of(folder)).isEqualTo(OLD);
    }

    @Test
    void aRunThatIsToldToStopGivesTheFolderFreeAndLeavesNothing() throws Exception {
        publishOld();
        Process run = startRunThatStopsBefore("staged");

        run.destroy();

        assertThat(run.waitFor()).isEqualTo(SIGTERM);
        assertThat(TestTrees.of(folder)).isEqualTo(OLD);
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    private void publishOld() throws IOException {
        try (OutputFolder output = OutputFolder.open(folder, "old", false)) {
            stage(output, "old");
            output.publish();
        }
    }

    private static void stage(ResultFolder output, String content) throws IOException {
        Files.createDirectory(output.staging().resolve("csv"));
        Files.writeString(output.staging().resolve("csv/actors.csv"), content);
        Files.writeString(output.staging().resolve("run.json"), content);
    }

    /** Waits until it has stopped there. */
    private Process startRunThatStopsBefore(String step) throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Replacing.class.getName(),
                        folder.toString(),
                        step)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("before " + step);
        return run;
    }

    /** The program that is killed. */
    static final class Replacing {
        private Replacing() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path folder = Path.of(arguments[0]);
            String last = arguments[1];
            if (last.equals("staged")) {
                stage(ResultFolder.open(folder.toString(), new Configuration(false), "new", true), "new");
                stopBefore(last);
            }
            OutputFolder output = OutputFolder.open(folder, "new", true, (from, to) -> {
                String step = folder.relativize(from) + " > " + folder.relativize(to);
                if (step.equals(last)) {
                    stopBefore(step);
                }
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            });
            stage(output, "new");
            output.publish();
        }

        private static void stopBefore(String step) {
            System.out.println("before " + step);
            try {
                TimeUnit.MINUTES.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
