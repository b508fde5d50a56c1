package io.demarche.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.evaluation.Evaluation;
import io.demarche.evaluation.EvaluationOptions;
import io.demarche.evaluation.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the job against gold labels. */
@Command(
        name = "evaluate",
        customSynopsis = "jobs/evaluate.sh TASK --gold PATH [OPTION...]",
        description = {"Measures models and rules against gold labels, by the code that scores articles.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  jobs/evaluate.sh target-sentiment --gold newsmtsc/dev.jsonl",
            "  jobs/evaluate.sh stances --gold stances.tsv --input articles --json f.json",
            "",
            "docs/quality.md holds the figures of this version."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Function<EvaluationOptions, Evaluation> job;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "TASK",
            description = "What to measure: ${COMPLETION-CANDIDATES}",
            completionCandidates = Tasks.class)
    private String task;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "PATH",
            description = "The gold labels, in the public format of the task; docs/quality.md names the data sets.")
    private Path gold;

    @Option(names = "--input", arity = "1..*", paramLabel = "PATH", description = "The articles, for the task stances.")
    private List<String> inputs = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file too.")
    private Optional<Path> json;

    @Option(names = "--errors", paramLabel = "FILE", description = "Write the items that went wrong, as TSV.")
    private Optional<Path> errors;

    @Mixin
    private SettingsOptions settings;

    EvaluateCommand(Function<EvaluationOptions, Evaluation> job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        Task chosen = Task.ofLabel(task)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "TASK must be one of " + Tasks.labels() + ", got '" + task + "'"));
        if (!Files.exists(gold)) {
            throw new ParameterException(
                    spec.commandLine(), "--gold " + gold + " does not exist; " + task + " takes a " + chosen.gold());
        }
        Evaluation evaluation = job.apply(new EvaluationOptions(
                chosen, gold, inputs, errors, settings.conf, settings.actors, settings.codebooks, settings.master()));
        print(evaluation, spec.commandLine().getOut());
        if (json.isPresent()) {
            Files.writeString(json.get(), asJson(evaluation));
        }
        return ExitCode.DONE.number();
    }

    private static void print(Evaluation evaluation, PrintWriter out) {
        out.println(evaluation.task() + ": " + evaluation.n() + " items of " + evaluation.data());
        evaluation.metrics().forEach((name, figure) -> out.printf(Locale.ROOT, "  %-24s %6.3f%n", name, figure));
        if (!evaluation.perLabel().isEmpty()) {
            TreeSet<String> columns = new TreeSet<>();
            evaluation.perLabel().values().forEach(figures -> columns.addAll(figures.keySet()));
            out.printf(
                    "  %-24s %s%n",
                    "", columns.stream().map(name -> String.format("%9s", name)).collect(Collectors.joining(" ")));
            evaluation
                    .perLabel()
                    .forEach((label, figures) -> out.printf(
                            "  %-24s %s%n",
                            label,
                            columns.stream()
                                    .map(name -> cell(name, figures.get(name)))
                                    .collect(Collectors.joining(" "))));
        }
        out.flush();
    }

    private static String cell(String name, Double figure) {
        if (figure == null) {
            return " ".repeat(9);
        }
        return String.format(Locale.ROOT, name.equals("n") ? "%9.0f" : "%9.3f", figure);
    }

    /** Keys as the contract has them; a figure that does not exist is null. */
    private static String asJson(Evaluation evaluation) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", evaluation.task());
        fields.put("data", evaluation.data());
        fields.put("n", evaluation.n());
        Map<String, Double> metrics = new LinkedHashMap<>(evaluation.metrics());
        metrics.replaceAll((name, figure) -> figure.isNaN() ? null : figure);
        fields.put("metrics", metrics);
        fields.put("perLabel", evaluation.perLabel());
        fields.put("model", evaluation.model());
        fields.put("sha256", evaluation.sha256());
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
    }

    /** Names of the tasks, for the help. */
    static final class Tasks implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Task.values()).map(Task::label).iterator();
        }

        static String labels() {
            return Arrays.stream(Task.values()).map(Task::label).collect(Collectors.joining(", "));
        }
    }
}
