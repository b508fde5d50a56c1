package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar under a real {@code spark-submit}, on threads of one process and on executors of their own. */
class SubmitIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeArticles() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(
                articles.resolve("talks.txt"),
                """
                Ministers resume grain talks

                The foreign minister of Turkey praised the grain deal on Monday. “We will not leave the table,” he said.

                Russia rejected the proposal and threatened to withdraw its delegation.
                """);
        Files.writeString(
                articles.resolve("tariffs.txt"),
                """
                Canada answers new tariffs

                Canada condemned the tariffs as unjust. The United States said it can't accept the quota, but France called for talks.
                """);
        Files.writeString(
                folder.resolve("wire.csv"),
                """
                id,title,text,date,source,url
                w1,"Envoy visits","China welcomed the U.N. envoy, and Japan offered aid.",2025-03-04,Wire,https://example.org/1
                """);
    }

    @Test
    void writesTheSameTablesOnThreadsAndOnExecutors() throws IOException, InterruptedException {
        SparkSubmit.Result threads = score("local[2]", "threads");
        SparkSubmit.Result executors = score("local-cluster[2,1,1024]", "executors");

        assertThat(threads.exitCode()).as(threads.err()).isZero();
        assertThat(executors.exitCode()).as(executors.err()).isZero();
        assertThat(tables("threads")).isNotEmpty().isEqualTo(tables("executors"));
        assertThat(tables("threads").get("sentences.csv")).contains("negative", "positive");
        assertThat(folder.resolve("threads/run.json")).isNotEmptyFile();
        assertThat(folder.resolve("threads/report.html")).content().contains("Canada");
        assertThat(folder.resolve("executors/run.json")).isNotEmptyFile();
    }

    @Test
    void aPathThatDoesNotExistEndsWithOneLineAndItsOwnExitCode() throws IOException, InterruptedException {
        SparkSubmit.Result result = spark("local[1]")
                .job("score", "--input", folder.resolve("nowhere").toString(), "--output", output("none"));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.NO_INPUT.number());
        assertThat(result.err()).contains("nowhere").doesNotContain("\tat ");
        assertThat(folder.resolve("none/run.json")).doesNotExist();
    }

    @Test
    void resultsAreNotReplacedUnlessAskedFor() throws IOException, InterruptedException {
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Files.writeString(earlier.resolve("run.json"), "{}");

        SparkSubmit.Result result = score("local[1]", "earlier");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OUTPUT_TAKEN.number());
        assertThat(earlier.resolve("run.json")).hasContent("{}");
    }

    private SparkSubmit.Result score(String master, String output) throws IOException, InterruptedException {
        return spark(master)
                .job(
                        "score",
                        "--input",
                        folder.resolve("articles").toString(),
                        folder.resolve("wire.csv").toString(),
                        "--output",
                        output(output));
    }

    private SparkSubmit spark(String master) {
        return new SparkSubmit(master, folder.resolve("scratch"));
    }

    private String output(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, String> tables(String output) throws IOException {
        Map<String, String> contentByName = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(output).resolve("csv"))) {
            for (Path file : files.toList()) {
                contentByName.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contentByName;
    }
}
