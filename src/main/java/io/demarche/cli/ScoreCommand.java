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
        customSynopsis = "jobs/score.sh --input PATH... --output DIR [OPTION...]",
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
            "    jobs/score.sh --input articles --output results",
            "  What would be read, without writing anything:",
            "    jobs/score.sh --input articles --output results --dry-run",
            "  A table whose columns have other names:",
            "    jobs/score.sh --input news.csv --columns id=nr,text=body --output results",
            "  Several sources:",
            "    jobs/score.sh --input 'reuters/*.txt' wires.jsonl.gz --output results",
            "  With actors of your own, in place of an earlier result:",
            "    jobs/score.sh --input articles --output results --overwrite \\",
            "        --actors my-actors.csv",
            "  The stances for other tools as well, in results/export:",
            "    jobs/score.sh --input articles --output results --export polecat,dna",
            "",
            "Then open results/report.html in a browser and results/tables.xlsx in a",
            "spreadsheet. docs/schema.md says what every column means,",
            "docs/guide-analysts.md how to read it.",
            "",
            "Without arguments jobs/score.sh scores the sample articles into output/. Beside",
            "it lie check.sh, codebook.sh, actors.sh, export.sh, evaluate.sh and bench.sh;",
            "each has --help. The README lists the exit codes."
        })
final class ScoreCommand implements Callable<Integer> {
    private final Function<ScoreOptions, RunSummary> job;
    private final Function<ExportOptions, List<Path>> export;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "The folder for the results; also a URI (hdfs:, s3a:).")
    private String output;

    @Option(names = "--dry-run", description = "Find and count the input files; write nothing.")
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
            names = "--least-confidence",
            paramLabel = "PROBABILITY",
            description =
                    "Count only stances of at least this confidence, 0 to 1, in the tables about actors and the report."
                            + " Default: 0, all of them.")
    private Optional<Double> leastConfidence;

    @Option(
            names = "--max-rejected",
            paramLabel = "RATIO",
            description = "Fail when more than this share of the articles, 0 to 1, cannot be read. Default: 0.5.")
    private Optional<Double> maxRejected;

    @Option(
            names = "--csv-dialect",
            paramLabel = "DIALECT",
            description = "standard (comma, decimal point; the default) or excel-eu (semicolon, decimal comma).")
    private Optional<String> csvDialect;

    @Option(
            names = "--table",
            paramLabel = "CATALOG.NAMESPACE",
            description = {
                "Write the tables to a catalog of Apache Iceberg too, each as a new snapshot, for instance to lake.news."
                        + " The catalog is set up by options of Spark: docs/cluster.md."
            })
    private Optional<String> table;

    @Option(
            names = "--export",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "Write the stances for other tools too, into export/: polecat, dna, or both with a comma between.")
    private List<ExportFormat> exports = List.of();

    @Mixin
    private SettingsOptions settings;

    ScoreCommand(Function<ScoreOptions, RunSummary> job, Function<ExportOptions, List<Path>> export) {
        this.job = job;
        this.export = export;
    }

    @Override
    public Integer call() {
        check(
                maxRejected.map(ratio -> ratio >= 0 && ratio <= 1).orElse(true),
                "--max-rejected must lie in [0, 1], got " + maxRejected.orElse(0.0));
        check(
                leastConfidence.map(least -> least >= 0 && least <= 1).orElse(true),
                "--least-confidence must lie in [0, 1], got " + leastConfidence.orElse(0.0));
        check(
                csvDialect.map(List.of("standard", "excel-eu")::contains).orElse(true),
                "--csv-dialect must be standard or excel-eu, got " + csvDialect.orElse(""));
        check(!(resume && overwrite), "--resume keeps what is the same and --overwrite nothing: give one of them");
        check(
                exports.isEmpty() || !ResultFolder.isStore(output),
                "--export writes beside a result on a disk: leave it out, copy the result, and run export on the copy");
        RunSummary summary = job.apply(new ScoreOptions(
                input.paths,
                output,
                settings.conf,
                settings.actors,
                settings.codebooks,
                input.columns,
                input.limit,
                dryRun,
                whenOutputExists(),
                maxRejected,
                countDuplicates,
                leastConfidence,
                csvDialect,
                table,
                settings.master()));
        List<Path> exported = dryRun || exports.isEmpty()
                ? List.of()
                : export.apply(new ExportOptions(Path.of(summary.output()), exports, settings.master()));
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
