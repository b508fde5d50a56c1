package io.demarche.cli;

import io.demarche.job.CodebookReport;
import io.demarche.job.ScoreOptions;
import io.demarche.stance.Codebook.PositionCount;
import io.demarche.stance.CodebookExamples.Failure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a codebook. */
@Command(
        name = "check",
        customSynopsis = "jobs/codebook.sh check [OPTION...]",
        description = {
            "Checks a codebook and tries its examples.",
            "",
            "Reports every problem of the codebooks, the issues and the scale with file and line. Without any, says what"
                    + " there is for each position and reads every example and counter-example, by the codebook alone.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Leaves with 2 where a file or an example is wrong.",
            "",
            "Examples:",
            "  jobs/codebook.sh check",
            "  jobs/codebook.sh check --codebook my-codebook.yaml --actors my-actors.csv"
        })
final class CodebookCheckCommand implements Callable<Integer> {
    private static final String ROW = "%-10s %8s %8s %9s %17s%n";

    private final Function<ScoreOptions, CodebookReport> job;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FileOptions files;

    CodebookCheckCommand(Function<ScoreOptions, CodebookReport> job) {
        this.job = job;
    }

    @Override
    public Integer call() {
        CodebookReport report = job.apply(files.with(List.of(), ""));
        print(report.counts(), spec.commandLine().getOut());
        PrintWriter err = spec.commandLine().getErr();
        report.failures().forEach(failure -> print(failure, err));
        if (report.failures().isEmpty()) {
            spec.commandLine().getOut().println("All examples and counter-examples give what they should.");
            return ExitCode.DONE.number();
        }
        err.println("demarche: " + report.failures().size() + " example(s) do not give what they should");
        return ExitCode.USAGE.number();
    }

    private static void print(List<PositionCount> counts, PrintWriter out) {
        out.printf(ROW, "position", "entries", "cues", "examples", "counter-examples");
        for (PositionCount count : counts) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    count.position(),
                    count.entries(),
                    count.cues(),
                    count.examples(),
                    count.counterExamples());
        }
        out.printf(
                Locale.ROOT,
                ROW,
                "all",
                sum(counts, PositionCount::entries),
                sum(counts, PositionCount::cues),
                sum(counts, PositionCount::examples),
                sum(counts, PositionCount::counterExamples));
    }

    private static int sum(List<PositionCount> counts, ToIntFunction<PositionCount> number) {
        return counts.stream().mapToInt(number).sum();
    }

    private static void print(Failure failure, PrintWriter err) {
        err.println(failure.place() + ": " + failure.entry() + ": \"" + failure.text() + "\" should give "
                + failure.expected() + ", gives "
                + (failure.found().isEmpty() ? "nothing" : String.join("; ", failure.found())));
    }
}
