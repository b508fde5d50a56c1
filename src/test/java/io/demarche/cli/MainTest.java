package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.aggregate.ActorSuggestion;
import io.demarche.job.CodebookReport;
import io.demarche.job.ExportOptions;
import io.demarche.job.JobException;
import io.demarche.job.JobException.Reason;
import io.demarche.job.MachineCheck;
import io.demarche.job.RunSummary;
import io.demarche.job.ScoreOptions;
import io.demarche.job.WhenOutputExists;
import io.demarche.output.ExportFormat;
import io.demarche.output.RunCounts;
import io.demarche.stance.Codebook.PositionCount;
import io.demarche.stance.CodebookExamples.Failure;
import io.demarche.stance.Position;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<ScoreOptions> runs = new ArrayList<>();
    private final List<ExportOptions> exports = new ArrayList<>();

    @Test
    void scoresWithWhatWasAskedFor() {
        int exitCode = execute(
                this::record,
                "score --input a.txt b --input c.csv --output results --conf my.conf --actors x.csv --actors y.csv"
                        + " --codebook z.yaml --columns id=nr,text=body --limit 100 --dry-run --overwrite"
                        + " --max-rejected 0.1 --count-duplicates --least-confidence 0.8 --csv-dialect excel-eu --table lake.news --master local[3]");

        assertThat(exitCode).isZero();
        assertThat(runs)
                .containsExactly(new ScoreOptions(
                        List.of("a.txt", "b", "c.csv"),
                        "results",
                        Optional.of(Path.of("my.conf")),
                        List.of(Path.of("x.csv"), Path.of("y.csv")),
                        List.of(Path.of("z.yaml")),
                        Optional.of("id=nr,text=body"),
                        Optional.of(100L),
                        true,
                        WhenOutputExists.OVERWRITE,
                        Optional.of(0.1),
                        true,
                        Optional.of(0.8),
                        Optional.of("excel-eu"),
                        Optional.of("lake.news"),
                        "local[3]"));
    }

    @Test
    void leavesToTheConfigurationWhatWasNotAskedFor() {
        execute(this::record, "score --input a.txt --output results");

        assertThat(runs)
                .containsExactly(new ScoreOptions(
                        List.of("a.txt"),
                        "results",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        WhenOutputExists.FAIL,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "local[*]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            score --output results                                      | Missing required option: '--input=PATH'
            score --input a --output results --limit 0                  | --limit must be at least 1, got 0
            score --input a --output results --max-rejected 5           | --max-rejected must lie in [0, 1], got 5.0
            score --input a --output results --least-confidence 80      | --least-confidence must lie in [0, 1], got 80.0
            score --input a --output results --resume --overwrite       | --resume keeps what is the same and --overwrite nothing
            score --input a --output results --csv-dialect dbase        | --csv-dialect must be standard or excel-eu, got dbase
            score --input a --output results --colums id=nr             | Unknown options: '--colums', 'id=nr'
            ''                                                          | a command is missing
            codebook                                                    | a command is missing
            codebook explain                                            | Missing required parameter: 'SENTENCE'
            actors suggest --top 3                                      | Missing required option: '--input=PATH'
            actors suggest --input a --min-count 0                      | --min-count must be at least 1, got 0
            export --results a --format stata                           | Invalid value for option '--format'
            shout                                                       | Unmatched argument at index 0: 'shout'
            """)
    void saysInOneLineWhatIsWrongWithTheArguments(String arguments, String message) {
        int exitCode = execute(this::record, arguments);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains(message).contains("--help").hasLineCount(2);
        assertThat(runs).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CONFIG, 2", "NO_INPUT, 3", "TOO_MANY_REJECTED, 4", "OUTPUT_TAKEN, 5", "MODEL, 6", "NO_ROOM, 7"})
    void printsAUsersMistakeWithoutAStackTraceEvenWhenSparkWrappedIt(Reason reason, int exitCode) {
        JobException mistake = new JobException(reason, "Nothing to read at news");

        int actual = execute(failing(new IllegalStateException("Job aborted", mistake)), "score --input a --output b");

        assertThat(actual).isEqualTo(exitCode);
        assertThat(err.toString()).isEqualToNormalizingNewlines("demarche: Nothing to read at news\n");
    }

    @Test
    void aFileThatCannotBeUsedIsNamedWithoutAStackTrace() {
        int exitCode = execute(
                failing(new UncheckedIOException(new AccessDeniedException("/results"))), "score --input a --output b");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("demarche: /results: access denied\n");
    }

    @Test
    void printsTheStackTraceOfABug() {
        int exitCode = execute(failing(new IllegalStateException("impossible")), "score --input a --output b");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("impossible").contains("\tat ").contains("demarche: this is a bug");
    }

    @Test
    void aRunWithoutRoomIsNoBugAndSaysWhatToGiveMoreOf() {
        int memory = execute(
                failing(
                        new IllegalStateException(
                                "Job aborted due to stage failure: Lost task 0.0: java.lang.OutOfMemoryError: Java heap space\n\tat X")),
                "score --input a --output b");
        int disk = execute(
                failing(new UncheckedIOException(new IOException("No space left on device"))),
                "score --input a --output b");

        assertThat(List.of(memory, disk)).containsExactly(7, 7);
        assertThat(err.toString().lines())
                .containsExactly(
                        "demarche: Memory is full (OutOfMemoryError: Java heap space). Give more with DEMARCHE_MEMORY, or"
                                + " --driver-memory and --executor-memory of spark-submit, or run fewer tasks at once with"
                                + " DEMARCHE_MASTER. An earlier result is as it was.",
                        "demarche: A disk is full (No space left on device). Make room where --output lies and in the"
                                + " folder for temporary files, or give another --output. An earlier result is as it was.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "score --help"})
    void teachesItsUse(String arguments) {
        assertThat(execute(this::record, arguments)).isZero();
        assertThat(out.toString()).contains("jobs/score.sh --input").contains("Usage:");
    }

    @Test
    void whatTheHelpShowsCanBeTypedAndFitsANarrowTerminal() {
        List<String> examples = Stream.concat(commands(command(this::record)), Stream.of(command(this::record)))
                .flatMap(command ->
                        Stream.of(command.getCommandSpec().usageMessage().footer()))
                .toList();

        assertThat(examples).allMatch(line -> line.length() < 80, "fits");
        String all = String.join("\n", examples).replace("\\\n", " ");
        List<String> typed = Pattern.compile("(?m)^ +jobs/(\\w+)\\.sh (.*?)(?:   .*)?$")
                .matcher(all)
                .results()
                .map(example -> example.group(1) + " " + example.group(2))
                .filter(example -> !example.contains("--help"))
                .toList();
        assertThat(typed).hasSizeGreaterThan(15).allSatisfy(example -> command(this::record)
                .parseArgs(words(example)));
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), commands(each)));
    }

    /** As a shell splits them. */
    private static String[] words(String typed) {
        return Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+")
                .matcher(typed)
                .results()
                .map(word -> word.group().replaceAll("^[\"']|[\"']$", ""))
                .toArray(String[]::new);
    }

    private static Function<ScoreOptions, RunSummary> failing(RuntimeException failure) {
        return options -> {
            throw failure;
        };
    }

    private RunSummary record(ScoreOptions options) {
        runs.add(options);
        return new RunSummary(
                "results",
                new RunCounts(3, 4, 2, 1, 1, 20, 30, 5, 6, 7),
                Map.of("BAD_JSON", 1L, "NOT_INPUT", 1L),
                List.of(),
                1,
                2,
                12.3,
                Map.of("read", 1.0),
                false);
    }

    @Test
    void saysWhatCameOfItWhatToKnowAndWhatToOpen() {
        execute(this::record, "score --input a --output results");

        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """
                        Scored 2 article(s) with 20 sentence(s) in 12 s: 30 mention(s) of 7 actor(s), 5 quotation(s), 6 stance(s).

                        To know before you trust it:
                          1 rejected and 1 skipped (BAD_JSON 1, NOT_INPUT 1); csv/rejected.csv says why and what to do.
                          1 of 2 article(s) have no date: in no row of actor_periods, and offices there are guessed from the text.

                        To open:
                          results/report.html in a browser: who stands where, with the sentences
                          results/tables.xlsx in a spreadsheet; csv/ and parquet/ have all rows
                          docs/schema.md says what each column means
                        """);
    }

    @Test
    void exportsTheResultInEachFormatAskedFor() {
        execute(this::record, "score --input a --output results --export polecat,dna");
        execute(this::record, "export --results earlier --format DNA");

        assertThat(exports)
                .containsExactly(
                        new ExportOptions(
                                Path.of("results"), List.of(ExportFormat.POLECAT, ExportFormat.DNA), "local[*]"),
                        new ExportOptions(Path.of("earlier"), List.of(ExportFormat.DNA), "local[*]"));
    }

    @Test
    void checkSaysWhatThereIsAndLeavesWithTheExamplesThatFail() {
        int exitCode = execute(this::record, "codebook check");

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).containsPattern("REJECT +10 +84 +21 +13").containsPattern("all +10 +84 +21 +13");
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "my.yaml:7: greet: \"Iran greeted Iraq.\" should give no such stance, gives"
                                + " Iran SUPPORT Iraq by greet\ndemarche: 1 example(s) do not give what they should\n");
    }

    @Test
    void suggestNeverOverwritesAFile() throws IOException {
        Path list = Files.writeString(folder.resolve("actors.csv"), "mine");

        int exitCode = execute(this::record, "actors suggest --input a --output " + list);

        assertThat(exitCode).isEqualTo(5);
        assertThat(err.toString()).contains("exists already");
        assertThat(list).hasContent("mine");
    }

    @Test
    void suggestPrintsRowsOfAnActorFile() {
        int exitCode = execute(this::record, "actors suggest --input a");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        actor_id,name,type,country,role,from,until,aliases,adjectives,metonyms
                        o-fjord-line,"Fjord, Line",company,NOR,,,,,,
                        """);
    }

    @Test
    void checkSaysWhatIsWrongWithTheMachineAndHowToMendIt() {
        int exitCode = execute(this::record, "check --output results");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """
                        ok       Java: 17
                        problem: disk: results, 3 MiB free; mend: give another folder
                        1 problem(s); the job may fail on this machine.
                        """);
    }

    private int execute(Function<ScoreOptions, RunSummary> job, String arguments) {
        CommandLine command = command(job);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private CommandLine command(Function<ScoreOptions, RunSummary> job) {
        return Main.commandLine(new Main.Jobs(
                job,
                options -> null,
                options -> null,
                options -> new CodebookReport(
                        List.of(new PositionCount(Position.REJECT, 10, 84, 21, 13)),
                        List.of(new Failure(
                                "my.yaml:7",
                                "greet",
                                "Iran greeted Iraq.",
                                "no such stance",
                                List.of("Iran SUPPORT Iraq by greet")))),
                (options, texts) -> List.of(),
                options -> List.of(new ActorSuggestion(
                        "o-fjord-line", "Fjord, Line", "company", "NOR", null, 9, 4, "Fjord, Line sails.")),
                options -> {
                    exports.add(options);
                    return List.of();
                },
                options -> List.of(
                        new MachineCheck("Java", "17", null),
                        new MachineCheck("disk", options.output() + ", 3 MiB free", "give another folder"))));
    }
}
