package io.demarche.cli;

import io.demarche.job.CheckOptions;
import io.demarche.job.MachineCheck;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the machine. */
@Command(
        name = "check",
        customSynopsis = "jobs/check.sh [OPTION...]",
        description = {
            "Says whether this machine can run the job, and what to do if it cannot.",
            "",
            "Looks at Java, memory, encoding, folders and models, and scores one article.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Leaves with 0 when the job can run, else with 1.",
            "",
            "Example:",
            "  jobs/check.sh --output results"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int PROBLEMS = 1;

    private final Function<CheckOptions, List<MachineCheck>> job;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder that results shall go to. Default: ${DEFAULT-VALUE}",
            defaultValue = "output")
    private String output;

    @Option(names = "--quick", description = "Score no article, which takes most of the time.")
    private boolean quick;

    @Mixin
    private MasterOption master;

    CheckCommand(Function<CheckOptions, List<MachineCheck>> job) {
        this.job = job;
    }

    @Override
    public Integer call() {
        List<MachineCheck> checks = job.apply(new CheckOptions(output, !quick, master.url));
        PrintWriter out = spec.commandLine().getOut();
        checks.forEach(check -> out.println(line(check)));
        long problems = checks.stream().filter(check -> !check.isOk()).count();
        out.println(
                problems == 0
                        ? "This machine can run the job."
                        : problems + " problem(s); the job may fail on this machine.");
        return problems == 0 ? ExitCode.DONE.number() : PROBLEMS;
    }

    private static String line(MachineCheck check) {
        String what = check.subject() + ": " + check.found();
        return check.isOk() ? "ok       " + what : "problem: " + what + "; mend: " + check.mend();
    }
}
