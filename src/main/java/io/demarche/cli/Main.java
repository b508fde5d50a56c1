package io.demarche.cli;

import io.demarche.aggregate.ActorSuggestion;
import io.demarche.evaluation.Benchmark;
import io.demarche.evaluation.BenchmarkJob;
import io.demarche.evaluation.Evaluation;
import io.demarche.evaluation.EvaluationJob;
import io.demarche.evaluation.EvaluationOptions;
import io.demarche.job.CheckCodebook;
import io.demarche.job.CodebookReport;
import io.demarche.job.ExplainText;
import io.demarche.job.JobException;
import io.demarche.job.RunSummary;
import io.demarche.job.ScoreJob;
import io.demarche.job.ScoreOptions;
import io.demarche.job.SuggestActors;
import io.demarche.job.SuggestOptions;
import io.demarche.stance.Explanation;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scala.Option;

/** The entry point: {@code demarche score --input articles --output results}. */
@Command(
        name = "demarche",
        description =
                "Who stands where, on what, towards whom, and how they are written about: from news articles to tables.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a bug: please report the stack trace",
            "2:wrong arguments or a wrong configuration file",
            "3:no input that can be read",
            "4:too many articles were rejected",
            "5:the output folder holds results already, or another run writes to it",
            "6:a model is missing or is not the one that was published",
            "7:memory or disk is full, or the output cannot be written"
        },
        footer = {"", "Start with: demarche score --help"})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Returns when all went well: YARN reports a driver that exits, even with 0, as failed. */
    public static void main(String[] arguments) {
        Jobs jobs = new Jobs(
                ScoreJob::run,
                EvaluationJob::run,
                BenchmarkJob::run,
                CheckCodebook::run,
                ExplainText::run,
                SuggestActors::run);
        PrintStream results = System.out;
        System.setOut(System.err); // libraries greet on the standard output, which is for results
        CommandLine command = commandLine(jobs).setOut(new PrintWriter(results, true, StandardCharsets.UTF_8));
        int exitCode = execute(command, arguments);
        stopSpark();
        if (exitCode != ExitCode.DONE.number()) {
            System.exit(exitCode);
        }
    }

    /** What the commands run. */
    record Jobs(
            Function<ScoreOptions, RunSummary> score,
            Function<EvaluationOptions, Evaluation> evaluate,
            Function<ScoreOptions, Benchmark> bench,
            Function<ScoreOptions, CodebookReport> check,
            BiFunction<ScoreOptions, List<String>, List<Explanation>> explain,
            Function<SuggestOptions, List<ActorSuggestion>> suggest) {}

    static CommandLine commandLine(Jobs jobs) {
        return new CommandLine(new Main())
                .addSubcommand(new ScoreCommand(jobs.score()))
                .addSubcommand(new CommandLine(new CommandGroup.OfActors())
                        .addSubcommand(new ActorsSuggestCommand(jobs.suggest())))
                .addSubcommand(new CommandLine(new CommandGroup.OfCodebook())
                        .addSubcommand(new CodebookCheckCommand(jobs.check()))
                        .addSubcommand(new CodebookExplainCommand(jobs.explain())))
                .addSubcommand(new EvaluateCommand(jobs.evaluate()))
                .addSubcommand(new BenchCommand(jobs.bench()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::explainUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
    }

    private static int execute(CommandLine command, String[] arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError full) { // picocli handles exceptions alone
            return explain(full, command.getErr());
        }
    }

    private static int explainUsage(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("demarche: " + mistake.getMessage());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    private static int explain(Throwable failure, PrintWriter err) {
        Optional<JobException> mistake = ExitCode.mistake(failure);
        if (ShutdownHookManager.get().isShutdownInProgress()) { // the process leaves with the signal's code
            err.println("demarche: stopped; an earlier result is as it was");
            return ExitCode.BUG.number();
        }
        if (mistake.isEmpty()) {
            failure.printStackTrace(err);
            err.println("demarche: this is a bug; please report the lines above. An earlier result is as it was");
            return ExitCode.BUG.number();
        }
        err.println("demarche: " + mistake.get().getMessage());
        return ExitCode.of(mistake.get().reason()).number();
    }

    /** Waits until Spark has let go of the models, because leaving while one runs crashes the process. */
    private static void stopSpark() {
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isDefined()) {
            session.get().stop();
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"demarche " + (version == null ? "(not packaged)" : version)};
        }
    }
}
