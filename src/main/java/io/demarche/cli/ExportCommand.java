package io.demarche.cli;

import io.demarche.job.ExportOptions;
import io.demarche.output.ExportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands the stances of a finished run on to other tools. */
@Command(
        name = "export",
        customSynopsis = "jobs/export.sh --results DIR --format FORMAT [OPTION...]",
        description = {
            "Writes the stances of a finished run as other tools want them, into the folder export/ of the result.",
            "",
            "polecat  events in the column names of POLECAT, polecat.tsv",
            "dna      statements for a Discourse Network Analyzer, dna.csv",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Only stances that the text asserts are in them; docs/ecosystem.md",
            "says what goes where.",
            "",
            "Examples:",
            "  jobs/export.sh --results results --format polecat",
            "  jobs/export.sh --results results --format polecat,dna"
        })
final class ExportCommand implements Callable<Integer> {
    private final Function<ExportOptions, List<Path>> job;

    @Spec
    private CommandSpec spec;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "The folder of a finished run.")
    private Path results;

    @Option(
            names = "--format",
            required = true,
            split = ",",
            paramLabel = "FORMAT",
            description = "polecat or dna, or both with a comma between.")
    private List<ExportFormat> formats;

    @Mixin
    private MasterOption master;

    ExportCommand(Function<ExportOptions, List<Path>> job) {
        this.job = job;
    }

    @Override
    public Integer call() {
        job.apply(new ExportOptions(results, formats, master.url))
                .forEach(file -> spec.commandLine().getOut().println("Wrote " + file));
        return ExitCode.DONE.number();
    }
}
