package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.cli.DocumentedCode.Block;
import io.demarche.spark.LocalSpark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What README and documents tell a reader to type. A shell runs each block of a copy of the checkout, as it stands there,
 * with the project's own launchers; only {@code spark-submit} and {@code mvn} are replaced by scripts that write down what
 * they are told. What the job was told is then done in this process.
 */
@ExtendWith(LocalSpark.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentedCommandsIT {
    /** Blocks that no shell runs here, by their first line, and why. */
    private static final Map<String, String> NOT_RUN = Map.of(
            "cd src/main/python/annotation",
            "needs Python and the texts of the labelled corpus, which are not shipped");

    /** Commands of the job that are understood here and not carried out, by a word in them, and why. */
    private static final Map<String, String> ONLY_PARSED = Map.of(
            "hdfs:///news", "needs a cluster",
            "s3a://bucket/news", "needs a cluster",
            "lake.news", "needs Iceberg's runtime and a catalog; CatalogTablesSparkTest has both",
            "evaluate", "needs a data set that is not shipped",
            "bench", "takes minutes, on purpose");

    /** The first whole run leaves its result here, which later blocks read. */
    private static final String RESULTS = "results";

    @TempDir
    private static Path folder;

    private static Checkout checkout;

    @BeforeAll
    static void copy(SparkSession spark) throws IOException {
        assertThat(spark.sparkContext().isStopped()).isFalse();
        checkout = Checkout.in(folder);
    }

    static Stream<Block> shellBlocks() throws IOException {
        return DocumentedCode.blocks("sh").filter(block -> !NOT_RUN.containsKey(block.firstLine()));
    }

    static Stream<Block> sqlBlocks() throws IOException {
        return DocumentedCode.blocks("sql");
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("shellBlocks")
    void aReaderCanTypeIt(Block block) throws IOException, InterruptedException {
        List<List<String>> told = checkout.run(block.code());

        assertThat(told).as("commands of the block").isNotEmpty();
        for (List<String> arguments : told) {
            if (arguments.get(0).equals("mvn")) {
                assertThat(arguments).containsAnyOf("verify", "test", "package", "spotless:apply");
            } else {
                understand(arguments);
            }
        }
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("sqlBlocks")
    void aQueryFindsRows(Block block) {
        String inSpark = block.code()
                .replaceAll("read_parquet\\('([^']*)/\\*\\.parquet'\\)", "parquet.`$1`")
                .replace("`results/", "`" + checkout.root().resolve(RESULTS) + "/");

        assertThat(SparkSession.active().sql(inSpark.replace(";", "")).collectAsList())
                .isNotEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() throws IOException {
        assertThat(DocumentedCode.blocks("sh").map(Block::firstLine)).containsAll(NOT_RUN.keySet());
        assertThat(DocumentedCode.blocks("sh").map(Block::code).reduce("", String::concat))
                .contains(ONLY_PARSED.keySet());
    }

    @Test
    void aBlockOfCommandsIsMarkedAsOne() throws IOException {
        assertThat(DocumentedCode.languages()).isSubsetOf("sh", "sql", "yaml", "");
    }

    @Test
    void theTextsNameEveryLauncherAndNoOther() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("jobs"))) {
            assertThat(DocumentedCode.launchers())
                    .containsExactlyInAnyOrderElementsOf(scripts.map(script -> "jobs/" + script.getFileName())
                            .filter(script -> script.endsWith(".sh") && !script.equals("jobs/launch.sh"))
                            .toList());
        }
    }

    private static void understand(List<String> arguments) {
        List<String> words = checkout.absolute(arguments);
        StringWriter said = new StringWriter();
        CommandLine command = commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        boolean isOfThisMachine = words.get(0).equals("check"); // so is what it says
        if (isOfThisMachine || ONLY_PARSED.keySet().stream().anyMatch(words::contains)) {
            command.parseArgs(words.toArray(String[]::new));
            return;
        }
        if (words.get(0).equals("score") && checkout.has(RESULTS) && !words.contains("--dry-run")) {
            words = new ArrayList<>(words);
            words.add("--dry-run"); // all but reading and writing: a whole run was made already
        }
        assertThat(command.execute(words.toArray(String[]::new)))
                .as(() -> arguments + ": " + said)
                .isZero();
        assertThat(said.toString()).isNotBlank();
    }

    private static CommandLine commandLine() {
        return Main.commandLine(Main.Jobs.real());
    }
}
