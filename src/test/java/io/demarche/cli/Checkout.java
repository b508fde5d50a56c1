package io.demarche.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.FileUtils;

/**
 * A copy of the launchers and settings that looks as if it were built, beside the articles of a reader. Where the launchers
 * would start Spark or Maven, a script writes down its arguments.
 */
record Checkout(Path root) {
    private static final String ARTICLE =
            """
            Ministers resume grain talks

            Turkey praised the grain deal on Monday. “We will not leave the table,” Foreign Minister Ada Moor of Turkey said.

            Russia rejected the proposal and threatened to withdraw its delegation.
            """;

    private static final String LINE =
            "{\"id\":\"w1\",\"title\":\"Envoy visits\",\"text\":\"China praised Japan. Iran rejected talks.\",\"date\":\"2025-03-04\"}\n";

    /** Options whose value is a path that need not be there yet. */
    private static final Set<String> WRITTEN = Set.of("--output", "--results", "--json", "--errors");

    private static final int SECONDS = 60;

    static Checkout in(Path folder) throws IOException {
        Path root = folder.toRealPath();
        FileUtils.copyDirectory(Path.of("jobs").toFile(), root.resolve("jobs").toFile());
        FileUtils.copyDirectory(Path.of("conf").toFile(), root.resolve("conf").toFile());
        for (String file : List.of("jobs/score.sh", "jobs/export.sh", "jobs/codebook.sh", "jobs/actors.sh")) {
            assertThat(Path.of(file)).isExecutable();
        }
        try (Stream<Path> scripts = Files.list(root.resolve("jobs"))) {
            scripts.filter(file -> file.toString().endsWith(".sh"))
                    .forEach(file ->
                            assertThat(file.toFile().setExecutable(true)).isTrue());
        }
        articles(root);
        Files.createDirectories(root.resolve("told"));
        Files.createDirectories(root.resolve("src/main"));
        Files.createDirectories(root.resolve("target/spark/jars"));
        Files.writeString(root.resolve("pom.xml"), "");
        String writesDown = "#!/bin/sh\nn=$(ls '" + root.resolve("told")
                + "' | wc -l)\nprintf '%s\\n' \"$0\" \"$@\" > '" + root.resolve("told") + "'/$(printf %04d $n)\n";
        script(root.resolve("spark/bin/spark-submit"), writesDown);
        script(root.resolve("bin/mvn"), writesDown);
        script(
                root.resolve("java/bin/java"),
                "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\necho '    java.home = " + root.resolve("java")
                        + "' >&2\n");
        Files.writeString(root.resolve("target/demarche-0.1.0.jar"), "");
        return new Checkout(root);
    }

    private static void articles(Path root) throws IOException {
        write(root, "articles/talks.txt", ARTICLE);
        write(root, "archive/march.jsonl", LINE);
        write(root, "crawl.jsonl", LINE.replace("\"text\"", "\"maintext\""));
        write(root, "news.csv", "nr,headline,body,day,outlet\n1,Envoy visits,China praised Japan.,2025-03-04,Wire\n");
        write(root, "my-stances.tsv", "");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(root.resolve("wires.jsonl.gz")))) {
            out.write(LINE.getBytes(UTF_8));
        }
    }

    private static void write(Path root, String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }

    private static void script(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    /** What Maven ("mvn" and its arguments) and the job (its arguments) were told by these lines of shell. */
    List<List<String>> run(String code) throws IOException, InterruptedException {
        FileUtils.cleanDirectory(root.resolve("told").toFile());
        Path output = root.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-eu", "-c", code)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", root.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("SPARK_HOME", root.resolve("spark").toString());
        environment.put("JAVA_HOME", root.resolve("java").toString());
        Process process = builder.start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> code + "\n" + read(output)).isZero();
        try (Stream<Path> told = Files.list(root.resolve("told"))) {
            return told.sorted().map(file -> arguments(read(file))).toList();
        }
    }

    private static List<String> arguments(String told) {
        List<String> words = Arrays.asList(told.split("\n"));
        if (words.get(0).endsWith("mvn")) {
            return Stream.concat(Stream.of("mvn"), words.stream().skip(1)).toList();
        }
        int jar = 0;
        while (!words.get(jar).endsWith(".jar")) {
            jar++;
        }
        return words.subList(jar + 1, words.size());
    }

    /** The arguments with the paths of the reader's folder, which is not this process's. */
    List<String> absolute(List<String> arguments) {
        List<String> absolute = new ArrayList<>();
        String before = "";
        for (String word : arguments) {
            boolean isOfReader = WRITTEN.contains(before) || has(word.split("/")[0]);
            absolute.add(
                    isOfReader && !word.startsWith("-") ? root.resolve(word).toString() : word);
            before = word;
        }
        return absolute;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
