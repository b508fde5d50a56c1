package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar where there is no network but the machine's own loopback, in a network namespace of Linux. */
class OfflineIT {
    private static final String SECRET = "hunter2-of-the-bucket";

    /** Brings the loopback up, which Spark's own parts talk over, and goes on with the command. */
    private static final List<String> LOOPBACK = List.of(
            "sh",
            "-c",
            "ip link set lo up 2>/dev/null"
                    + " || perl -e '$r = pack(q(a16s), q(lo), 1); socket(S, 2, 2, 0) && ioctl(S, 0x8914, $r) or die'"
                    + " && exec \"$@\"",
            "sh");

    @TempDir
    private static Path folder;

    private static List<String> withoutNetwork;
    private static SparkSubmit.Result result;

    @BeforeAll
    static void scoreWithoutANetwork() throws IOException, InterruptedException {
        withoutNetwork = Stream.of(List.of("unshare", "--net"), List.of("unshare", "--map-root-user", "--net"))
                .map(OfflineIT::withLoopback)
                .filter(command -> output(command, "true") != null)
                .findFirst()
                .orElse(List.of());
        assumeTrue(
                !withoutNetwork.isEmpty(),
                "Not run: this system does not let the test take the network away (unshare --net)");
        Path article = Files.writeString(
                folder.resolve("talks.txt"), "France praised the accord. Japan said it would not accept the tariffs.");
        result = new SparkSubmit(
                        "local[1]",
                        2,
                        folder.resolve("scratch"),
                        withoutNetwork,
                        List.of("spark.hadoop.fs.s3a.secret.key=" + SECRET, "spark.demarche.password=" + SECRET))
                .job(
                        "score",
                        "--input",
                        article.toString(),
                        "--output",
                        folder.resolve("results").toString());
    }

    @Test
    void thereIsNoNetworkButTheLoopback() {
        assertThat(output(withoutNetwork, "cat", "/proc/net/dev").lines().skip(2))
                .singleElement()
                .asString()
                .contains("lo:");
    }

    @Test
    void theJobNeedsNone() {
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(folder.resolve("results/csv/stances.csv")).content().contains("France");
    }

    @Test
    void secretsAmongSparksSettingsAreWrittenNowhere() throws IOException {
        assertThat(result.err()).doesNotContain(SECRET);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSizeGreaterThan(20);
            for (Path file : written) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
    }

    private static List<String> withLoopback(List<String> unshare) {
        List<String> command = new ArrayList<>(unshare);
        command.addAll(LOOPBACK);
        return command;
    }

    /** What the command prints, null when it fails or is not there. */
    private static String output(List<String> within, String... command) {
        List<String> all = new ArrayList<>(within);
        all.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? output : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
