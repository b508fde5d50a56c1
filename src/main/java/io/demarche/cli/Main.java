package io.demarche.cli;

import io.demarche.aggregate.ActorSuggestion;
import io.demarche.evaluation.Benchmark;
import io.demarche.evaluation.BenchmarkJob;
import io.demarche.evaluation.Evaluation;
import io.demarche.evaluation.EvaluationJob;
import io.demarche.evaluation.EvaluationOptions;
import io.demarche.job.CheckCodebook;
import io.demarche.job.CheckMachine;
import io.demarche.job.CheckOptions;
import io.demarche.job.CodebookReport;
import io.demarche.job.ExplainText;
import io.demarche.job.ExportOptions;
import io.demarche.job.ExportStances;
import io.demarche.job.JobException;
import io.demarche.job.MachineCheck;
import io.demarche.job.RunSummary;
import io.demarche.job.ScoreJob;
import io.demarche.job.ScoreOptions;
import io.demarche.job.SuggestActors;
import io.demarche.job.SuggestOptions;
import io.demarche.stance.Explanation;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            "2:wrong arguments, a wrong configuration file, or a file that cannot be used",
            "3:no input that can be read",
            "4:too many articles were rejected",
            "5:the output folder holds results already, or another run writes to it",
            "6:a model is missing or is not the one that was published",
            "7:memory or disk is full, or the output cannot be written"
        },
        footer = {
            "",
            "In a checkout each command has a launcher, which builds the program first:",
            "  jobs/score.sh --input articles --output results   the tables and the report",
            "  jobs/score.sh --help                              formats and examples",
            "  jobs/codebook.sh explain \"Iran rejected talks.\"   what is found, and why",
            "  jobs/actors.sh suggest --input articles           who is not in the list",
            "",
            "On a cluster the command follows the jar:",
            "  spark-submit ... target/demarche-0.1.0.jar score --input hdfs:///news ..."
        })
public final class Main implements Runnable {
    /** Spark makes them, because nobody else is there when it starts. */
    private static final String LISTENERS = "spark.extraListeners";

    @Spec
    private CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Returns when all went well: YARN reports a driver that exits, even with 0, as failed. */
    public static void main(String[] arguments) {
        Jobs jobs = Jobs.real();
        PrintStream results = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream())); // where libraries greet
        String others = System.getProperty(LISTENERS);
        String display = ProgressDisplay.class.getName();
        System.setProperty(LISTENERS, others == null ? display : others + "," + display);
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
            Function<SuggestOptions, List<ActorSuggestion>> suggest,
            Function<ExportOptions, List<Path>> export,
            Function<CheckOptions, List<MachineCheck>> machine) {
        /** Those of the program; tests of the command line alone have others. */
        static Jobs real() {
            return new Jobs(
                    ScoreJob::run,
                    EvaluationJob::run,
                    BenchmarkJob::run,
                    CheckCodebook::run,
                    ExplainText::run,
                    SuggestActors::run,
                    ExportStances::run,
                    CheckMachine::run);
        }
    }

    static CommandLine commandLine(Jobs jobs) {
        return new CommandLine(new Main())
                .addSubcommand(new ScoreCommand(jobs.score(), jobs.export()))
                .addSubcommand(new CommandLine(new CommandGroup.OfActors())
                        .addSubcommand(new ActorsSuggestCommand(jobs.suggest())))
                .addSubcommand(new CommandLine(new CommandGroup.OfCodebook())
                        .addSubcommand(new CodebookCheckCommand(jobs.check()))
                        .addSubcommand(new CodebookExplainCommand(jobs.explain())))
                .addSubcommand(new ExportCommand(jobs.export()))
                .addSubcommand(new EvaluateCommand(jobs.evaluate()))
                .addSubcommand(new BenchCommand(jobs.bench()))
                .addSubcommand(new CheckCommand(jobs.machine()))
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
        command.getErr().println("Try: " + asTyped(command.getCommandSpec()) + " --help");
        return ExitCode.USAGE.number();
    }

    /** "jobs/codebook.sh check" of "demarche codebook check". */
    private static String asTyped(CommandSpec command) {
        return command.qualifiedName().replaceFirst("^demarche (\\w+)", "jobs/$1.sh");
    }

    private static int explain(Throwable failure, PrintWriter err) {
        Optional<JobException> mistake = ExitCode.mistake(failure);
        Optional<FileSystemException> file = ExitCode.file(failure);
        if (ShutdownHookManager.get().isShutdownInProgress()) { // the process leaves with the signal's code
            err.println("demarche: stopped; an earlier result is as it was");
            return ExitCode.BUG.number();
        }
        if (mistake.isEmpty() && file.isPresent()) {
            err.println("demarche: " + file.get().getFile() + ": " + words(file.get()));
            return ExitCode.USAGE.number();
        }
        if (mistake.isEmpty()) {
            failure.printStackTrace(err);
            Optional.ofNullable(System.getProperty("demarche.log"))
                    .ifPresent(log -> err.println("demarche: what led to it is in " + log));
            err.println("demarche: this is a bug; please report the lines above. An earlier result is as it was");
            return ExitCode.BUG.number();
        }
        err.println("demarche: " + mistake.get().getMessage());
        return ExitCode.of(mistake.get().reason()).number();
    }

    /** What the system said of a file: "access denied" of an {@code AccessDeniedException}. */
    private static String words(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        String name = failure.getClass().getSimpleName().replace("Exception", "");
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
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
