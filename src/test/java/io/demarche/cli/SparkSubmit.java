package io.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Runs a program as {@code spark-submit} does: in a process of its own, with Spark's jars on the class path and the
 * packaged job beside them. The classes of this project and their dependencies are not on it.
 *
 * @param within a command that runs the command after it, empty for none
 * @param settings of Spark, {@code key=value}
 */
record SparkSubmit(String master, int partitions, Path scratch, List<String> within, List<String> settings) {
    private static final Path JAR = Path.of(System.getProperty("demarche.jar"));
    private static final Path SPARK_HOME = Path.of(System.getProperty("spark.home"));
    private static final int MINUTES = 10;

    SparkSubmit(String master, int partitions, Path scratch) {
        this(master, partitions, scratch, List.of(), List.of());
    }

    record Result(int exitCode, String err) {}

    /** A job that may still run. */
    record Running(Process process, Path err) {
        Result end() throws IOException, InterruptedException {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Not done after " + MINUTES + " minutes: " + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(err));
        }
    }

    /** Runs the job with the arguments of its command line. */
    Result job(String... arguments) throws IOException, InterruptedException {
        return start(arguments).end();
    }

    Running start(String... arguments) throws IOException {
        Files.createDirectories(scratch);
        List<String> command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, JavaModuleOptions.defaultModuleOptions().split(" "));
        command.addAll(List.of(
                "-Xmx2g",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + scratch,
                "-Dlog4j2.configurationFile=" + Path.of("conf", "log4j2.xml").toAbsolutePath(),
                "-cp",
                SPARK_HOME.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", master, "--conf", "spark.executor.memory=1g"));
        command.addAll(
                List.of("--conf", "spark.sql.shuffle.partitions=" + partitions, "--conf", "spark.ui.enabled=false"));
        settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.addAll(List.of("--class", Main.class.getName(), JAR.toString()));
        Collections.addAll(command, arguments);
        Path err = scratch.resolve("stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(scratch.resolve("stdout.txt").toFile());
        builder.environment().put("SPARK_HOME", SPARK_HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.12");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_WORKER_DIR", scratch.resolve("work").toString());
        return new Running(builder.start(), err);
    }
}
