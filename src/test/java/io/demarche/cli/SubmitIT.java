package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar under a real {@code spark-submit}, on threads of one process and on executors of their own. */
class SubmitIT {
    private static final String EXECUTORS = "local-cluster[2,1,1024]";
    /** Where "I" is no capital "i", a day ends at another hour, and a comma is the decimal mark. */
    private static final List<String> ELSEWHERE =
            List.of("env", "JAVA_TOOL_OPTIONS=-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Tokyo");

    @TempDir
    private static Path folder;

    private static String articles;
    private static String wire;
    private static SparkSubmit.Result threads;

    @BeforeAll
    static void scoreOnThreads() throws IOException, InterruptedException {
        articles = folder.resolve("articles").toString();
        wire = folder.resolve("wire.csv").toString();
        writeArticles();
        threads = score("local[4]", 7, "threads", wire, articles);
    }

    private static void writeArticles() throws IOException {
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
        SparkSubmit.Result one = new SparkSubmit("local[1]", 1, folder.resolve("scratch"), ELSEWHERE, List.of())
                .job(arguments("one", articles, wire));
        SparkSubmit.Result executors = score(EXECUTORS, 64, "executors", articles, wire);

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
    void aResumedRunOnExecutorsGivesTheTablesOfARunFromScratch() throws IOException, InterruptedException {
        SparkSubmit.Result earlier = score("local[1]", 2, "resumed", wire);
        SparkSubmit.Result resumed = score(EXECUTORS, 7, "resumed", articles, wire, "--resume");

        assertThat(earlier.exitCode()).as(earlier.err()).isZero();
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(folder.resolve("scratch/demarche.log")).content().contains("Scoring 2 article(s) that are new");
        assertThat(tables("resumed")).isEqualTo(tables("threads"));
    }

    @Test
    void anExecutorThatDiesWhileItScoresChangesNothing() throws IOException, InterruptedException {
        SparkSubmit.Running job = start(EXECUTORS, 2, "killed", articles, wire);
        executorAtWork(job.process(), folder.resolve("killed/.unfinished")).destroyForcibly();
        SparkSubmit.Result result = job.end();

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(folder.resolve("scratch/demarche.log")).content().contains("Lost executor");
        assertThat(tables("killed")).isEqualTo(tables("threads"));
    }

    @Test
    void aPathThatDoesNotExistEndsWithOneLineAndItsOwnExitCode() throws IOException, InterruptedException {
        SparkSubmit.Result result =
                score("local[1]", 1, "none", folder.resolve("nowhere").toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.NO_INPUT.number());
        assertThat(result.err()).contains("nowhere").doesNotContain("\tat ");
        assertThat(folder.resolve("none/run.json")).doesNotExist();
    }

    @Test
    void resultsAreNotReplacedUnlessAskedFor() throws IOException, InterruptedException {
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Files.writeString(earlier.resolve("run.json"), "{}");

        SparkSubmit.Result result = score("local[1]", 1, "earlier", wire);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCode.OUTPUT_TAKEN.number());
        assertThat(earlier.resolve("run.json")).hasContent("{}");
    }

    /** An executor, once the job has begun to score. */
    private static ProcessHandle executorAtWork(Process job, Path unfinished) throws InterruptedException {
        while (job.isAlive()) {
            Optional<ProcessHandle> executor = job.descendants()
                    .filter(child -> child.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                    .findFirst();
            if (executor.isPresent() && Files.exists(unfinished)) {
                return executor.get();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("The job ended before it began to score");
    }

    private static SparkSubmit.Result score(String master, int partitions, String output, String... inputs)
            throws IOException, InterruptedException {
        return start(master, partitions, output, inputs).end();
    }

    private static SparkSubmit.Running start(String master, int partitions, String output, String... inputs)
            throws IOException {
        return new SparkSubmit(master, partitions, folder.resolve("scratch")).start(arguments(output, inputs));
    }

    private static String[] arguments(String output, String... inputs) {
        List<String> arguments = new ArrayList<>(List.of("score", "--output", output(output), "--input"));
        Collections.addAll(arguments, inputs);
        return arguments.toArray(String[]::new);
    }

    private static String output(String name) {
        return folder.resolve(name).toString();
    }

    private static Map<String, String> tables(String output) throws IOException {
        Map<String, String> contentByName = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(output).resolve("csv"))) {
            for (Path file : files.toList()) {
                contentByName.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contentByName;
    }
}
