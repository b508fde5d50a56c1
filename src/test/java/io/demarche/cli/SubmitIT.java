package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    void writesTheSameTablesOnThreadsAndOnExecutorsInAnyNumberOfPartitions() throws IOException, InterruptedException {
        String articles = folder.resolve("articles").toString();
        String wire = folder.resolve("wire.csv").toString();

        SparkSubmit.Result one = score("local[1]", 1, "one", articles, wire);
        SparkSubmit.Result threads = score("local[4]", 7, "threads", wire, articles);
        SparkSubmit.Result executors = score("local-cluster[2,1,1024]", 64, "executors", articles, wire);

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(threads.exitCode()).as(threads.err()).isZero();
        assertThat(executors.exitCode()).as(executors.err()).isZero();
        assertThat(tables("one")).isNotEmpty().isEqualTo(tables("threads")).isEqualTo(tables("executors"));
        assertThat(tables("one").get("sentences.csv")).contains("negative", "positive");
        assertThat(folder.resolve("one/run.json")).isNotEmptyFile();
        assertThat(folder.resolve("one/report.html")).content().contains("Canada");
        assertThat(folder.resolve("executors/run.json")).isNotEmptyFile();
    }

    @Test
    void aPathThatDoesNotExistEndsWithOneLineAndItsOwnExitCode() throws IOException, InterruptedException {
        SparkSubmit.Result result = new SparkSubmit("local[1]", 1, folder.resolve("scratch"))
                .job("score", "--input", folder.resolve("nowhere").toString(), "--output", output("none"));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.NO_INPUT.number());
        assertThat(result.err()).contains("nowhere").doesNotContain("\tat ");
        assertThat(folder.resolve("none/run.json")).doesNotExist();
    }

    @Test
    void resultsAreNotReplacedUnlessAskedFor() throws IOException, InterruptedException {
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Files.writeString(earlier.resolve("run.json"), "{}");

        SparkSubmit.Result result =
                score("local[1]", 1, "earlier", folder.resolve("wire.csv").toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OUTPUT_TAKEN.number());
        assertThat(earlier.resolve("run.json")).hasContent("{}");
    }

    private SparkSubmit.Result score(String master, int partitions, String output, String... inputs)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("score", "--output", output(output), "--input"));
        Collections.addAll(arguments, inputs);
        return new SparkSubmit(master, partitions, folder.resolve("scratch")).job(arguments.toArray(String[]::new));
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
