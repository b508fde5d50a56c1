package io.demarche.cli;

import io.demarche.job.ExportOptions;
import io.demarche.job.RunSummary;
import io.demarche.job.ScoreOptions;
import io.demarche.job.WhenOutputExists;
import io.demarche.output.ExportFormat;
import io.demarche.output.ResultFolder;
import java.nio.file.Path;
import java.util.List;
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
            "  The stances for other tools as well, in results/export:",
            "    demarche score --input articles --output results --export polecat,dna",
            "  What would be read, without writing anything:",
            "    demarche score --input articles --output results --dry-run",
            "",
            "Then open results/report.html in a browser and results/tables.xlsx in a spreadsheet; docs/schema.md says what",
            "every column means, docs/guide-analysts.md how to read it."
        })
final class ScoreCommand implements Callable<Integer> {
    private final Function<ScoreOptions, RunSummary> job;
    private final Function<ExportOptions, List<Path>> export;

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
                    "Files, folders, globs or URIs (file:, hdfs:, s3a:) of .txt, .html, .jsonl, .json, .csv, .tsv or .parquet,"
                            + " also .gz of these. May be repeated.")
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
            names = "--resume",
            description = {
                "Score only what is new or changed since the results in the output folder, and go on where a run was cut"
                        + " off. The tables are the same as after a run from scratch."
            })
    private boolean resume;

    @Option(
            names = "--count-duplicates",
            description = "Let each copy of a story count in the tables about actors, not only the earliest.")
    private boolean countDuplicates;

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
            names = "--export",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "Write the stances for other tools too, into export/: polecat, dna, or both with a comma between.")
    private List<ExportFormat> exports = List.of();

    ScoreCommand(Function<ScoreOptions, RunSummary> job, Function<ExportOptions, List<Path>> export) {
        this.job = job;
        this.export = export;
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
        check(!(resume && overwrite), "--resume keeps what is the same and --overwrite nothing: give one of them");
        check(
                exports.isEmpty() || !ResultFolder.isStore(output),
                "--export writes beside a result on a disk: leave it out, copy the result, and run export on the copy");
        RunSummary summary = job.apply(new ScoreOptions(
                inputs,
                output,
                settings.conf,
                settings.actors,
                settings.codebooks,
                columns,
                limit,
                dryRun,
                whenOutputExists(),
                maxRejected,
                countDuplicates,
                csvDialect,
                settings.master));
        List<Path> exported = dryRun || exports.isEmpty()
                ? List.of()
                : export.apply(new ExportOptions(Path.of(summary.output()), exports, settings.master));
        lines(summary, exported).forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE.number();
    }

    private List<String> lines(RunSummary summary, List<Path> exported) {
        if (dryRun) {
            return SummaryText.ofDryRun(summary);
        }
        return summary.isUnchanged() ? SummaryText.ofUnchanged(summary) : SummaryText.of(summary, exported);
    }

    private WhenOutputExists whenOutputExists() {
        if (resume) {
            return WhenOutputExists.RESUME;
        }
        return overwrite ? WhenOutputExists.OVERWRITE : WhenOutputExists.FAIL;
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
