package io.demarche.cli;

import io.demarche.job.RunSummary;
import io.demarche.job.ScoreOptions;
import io.demarche.job.WhenOutputExists;
import io.demarche.output.RunCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Then open results/report.html in a browser and results/csv/actors.csv in a spreadsheet; docs/schema.md says what",
            "every column means."
        })
final class ScoreCommand implements Callable<Integer> {
    private final Function<ScoreOptions, RunSummary> job;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(
            names = "--input",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files, folders, globs or URIs (file:, hdfs:, s3a:) of .txt, .jsonl, .json, .csv, .tsv or .parquet, also"
                            + " .gz of these. May be repeated.")
    private List<String> inputs;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the results; also a URI (hdfs:, s3a:).")
    private String output;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME[,...]",
            description = "The names in your data of the fields id, title, text, date, source and url.")
    private Optional<String> columns;

    @Option(names = "--limit", paramLabel = "N", description = "Score at most N articles.")
    private Optional<Long> limit;

    @Option(names = "--dry-run", description = "Check and count the input; write nothing.")
    private boolean dryRun;

    @Option(names = "--overwrite", description = "Replace the results that are in the output folder.")
    private boolean overwrite;

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

    ScoreCommand(Function<ScoreOptions, RunSummary> job) {
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
        RunSummary summary = job.apply(new ScoreOptions(
                inputs,
                output,
                settings.conf,
                settings.actors,
                settings.codebooks,
                columns,
                limit,
                dryRun,
                overwrite ? WhenOutputExists.OVERWRITE : WhenOutputExists.FAIL,
                maxRejected,
                csvDialect,
                settings.master));
        spec.commandLine().getOut().println(dryRun ? wouldRead(summary) : done(summary));
        return ExitCode.DONE.number();
    }

    private static String wouldRead(RunSummary summary) {
        return "Would read " + summary.counts().files() + " file(s); nothing was written.";
    }

    /** What came of it, and what to open. */
    private static String done(RunSummary summary) {
        RunCounts counts = summary.counts();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Scored %,d article(s) with %,d sentence(s) in %.0f s: %,d mention(s) of %,d actor(s), %,d quotation(s), %,d stance(s).",
                counts.scored(),
                counts.sentences(),
                summary.seconds(),
                counts.mentions(),
                counts.actors(),
                counts.quotations(),
                counts.stances()));
        if (!summary.topActors().isEmpty()) {
            lines.add("Named most: " + String.join(", ", summary.topActors()) + ".");
        }
        if (counts.rejected() + counts.skipped() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Not scored: %,d rejected and %,d skipped, %s; csv/rejected.csv says why.",
                    counts.rejected(),
                    counts.skipped(),
                    summary.rejectedByReason()));
        }
        lines.add("Open " + summary.output() + "/report.html"
                + " in a browser: who stands where, with the sentences "
                + "that show it. The tables are beside it in csv/; begin with actors.csv and stances.csv.");
        return String.join(System.lineSeparator(), lines);
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
