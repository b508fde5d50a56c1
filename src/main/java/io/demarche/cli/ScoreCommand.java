package io.demarche.cli;

import io.demarche.job.ScoreOptions;
import io.demarche.job.WhenOutputExists;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores articles. */
@Command(
        name = "score",
        description = {
            "Reads news articles and writes, for each actor, how it is written about and what position it takes, with the"
                    + " sentences that show it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  A folder of text files, one article each:",
            "    demarche score --input articles --output results",
            "  A table whose columns have other names, the first 100 articles of it:",
            "    demarche score --input news.csv --columns id=nr,text=body,date=day --limit 100 --output results",
            "  Several sources, with actors of your own:",
            "    demarche score --input 'reuters/*.txt' wires.jsonl.gz --actors my-actors.csv --output results",
            "  What would be read, without writing anything:",
            "    demarche score --input articles --output results --dry-run",
            "",
            "Then open results/report.html in a browser, or results/csv/actors.csv in a spreadsheet."
        })
final class ScoreCommand implements Callable<Integer> {
    private final Consumer<ScoreOptions> job;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files, folders, globs or URIs (file:, hdfs:, s3a:) of .txt, .jsonl, .json, .csv, .tsv, .parquet or"
                            + " .html, also .gz of these. May be repeated.")
    private List<String> inputs;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "The folder for the results.")
    private String output;

    @Option(names = "--conf", paramLabel = "FILE", description = "Settings; conf/demarche.conf documents every key.")
    private Optional<Path> conf;

    @Option(names = "--actors", paramLabel = "FILE", description = "A list of actors. May be repeated.")
    private List<Path> actors = List.of();

    @Option(names = "--codebook", paramLabel = "FILE", description = "A codebook of positions. May be repeated.")
    private List<Path> codebooks = List.of();

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME[,...]",
            description = "The names in your data of the fields id, title, text, date, source and url.")
    private Optional<String> columns;

    @Option(names = "--limit", paramLabel = "N", description = "Score at most N articles.")
    private Optional<Long> limit;

    @Option(names = "--dry-run", description = "Check and count the input; write nothing.")
    private boolean dryRun;

    @ArgGroup
    private Existing existing = new Existing();

    @Option(
            names = "--max-rejected",
            paramLabel = "RATIO",
            description = "Fail when more than this share of the articles, 0 to 1, cannot be read.")
    private Optional<Double> maxRejected;

    @Option(
            names = "--csv-dialect",
            paramLabel = "DIALECT",
            description = "standard (comma, decimal point) or excel-eu (semicolon, decimal comma).")
    private Optional<String> csvDialect;

    @Option(
            names = "--master",
            defaultValue = "local[*]",
            paramLabel = "URL",
            description =
                    "The Spark master, where spark-submit names none. Default: ${DEFAULT-VALUE}, all cores of this"
                            + " machine.")
    private String master;

    ScoreCommand(Consumer<ScoreOptions> job) {
        this.job = job;
    }

    @Override
    public Integer call() {
        check(limit.map(n -> n > 0).orElse(true), "--limit must be at least 1, got " + limit.orElse(0L));
        check(
                maxRejected.map(ratio -> ratio >= 0 && ratio <= 1).orElse(true),
                "--max-rejected must lie in [0, 1], got " + maxRejected.orElse(0.0));
        check(
                csvDialect.map(List.of("standard", "excel-eu")::contains).orElse(true),
                "--csv-dialect must be standard or excel-eu, got " + csvDialect.orElse(""));
        job.accept(new ScoreOptions(
                inputs,
                output,
                conf,
                actors,
                codebooks,
                columns,
                limit,
                dryRun,
                existing.choice(),
                maxRejected,
                csvDialect,
                master));
        return ExitCode.DONE.number();
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    /** At most one of the two. */
    private static final class Existing {
        @Option(names = "--resume", description = "Keep what an interrupted run has finished and do the rest.")
        private boolean resume;

        @Option(names = "--overwrite", description = "Replace the results that are in the output folder.")
        private boolean overwrite;

        private WhenOutputExists choice() {
            if (overwrite) {
                return WhenOutputExists.OVERWRITE;
            }
            return resume ? WhenOutputExists.RESUME : WhenOutputExists.FAIL;
        }
    }
}
