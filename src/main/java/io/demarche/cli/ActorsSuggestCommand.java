package io.demarche.cli;

import io.demarche.aggregate.ActorSuggestion;
import io.demarche.job.JobException;
import io.demarche.job.SuggestOptions;
import io.demarche.output.ActorListCsv;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
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

/** Suggests actors for the list. */
@Command(
        name = "suggest",
        description = {
            "Finds the actors that a corpus names most and that the list of actors does not have.",
            "",
            "Prints rows of an actor file, the most mentioned first. Type, country and role are guesses: read them, and the"
                    + " examples, before you add a row to a list.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  demarche actors suggest --input articles --with-examples",
            "  demarche actors suggest --input archive/*.jsonl --min-count 20 --top 50 --output my-actors.csv",
            "  demarche score --input articles --output results --actors my-actors.csv"
        })
final class ActorsSuggestCommand implements Callable<Integer> {
    private final Function<SuggestOptions, List<ActorSuggestion>> job;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions settings;

    @Option(names = "--input", required = true, arity = "1..*", paramLabel = "PATH", description = "The articles.")
    private List<String> inputs;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=NAME",
            description = "Where the fields of an article are in tables and JSON; as for score.")
    private Optional<String> columns;

    @Option(names = "--limit", paramLabel = "N", description = "Read at most N articles, the first by id.")
    private Optional<Long> limit;

    @Option(
            names = "--min-count",
            paramLabel = "N",
            defaultValue = "3",
            description = "Suggest actors with at least N mentions. Default: ${DEFAULT-VALUE}.")
    private long minCount;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            description = "Suggest at most N actors. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(
            names = "--with-examples",
            description = "Add the columns mentions, articles and example, which an actor file does not have.")
    private boolean withExamples;

    @Option(names = "--output", paramLabel = "FILE", description = "Write a new file instead of printing.")
    private Optional<Path> output;

    ActorsSuggestCommand(Function<SuggestOptions, List<ActorSuggestion>> job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        check(minCount > 0, "--min-count must be at least 1, got " + minCount);
        check(top > 0, "--top must be at least 1, got " + top);
        check(limit.map(n -> n > 0).orElse(true), "--limit must be at least 1, got " + limit.orElse(0L));
        if (output.isPresent() && Files.exists(output.get())) {
            throw new JobException(
                    JobException.Reason.OUTPUT_TAKEN, output.get() + " exists already; name a new file with --output");
        }
        List<ActorSuggestion> suggestions = job.apply(new SuggestOptions(
                settings.with(inputs, settings.master).inColumns(columns).limitedTo(limit), minCount, top));
        if (output.isEmpty()) {
            ActorListCsv.write(suggestions, withExamples, spec.commandLine().getOut());
            return ExitCode.DONE.number();
        }
        try (Writer file = Files.newBufferedWriter(output.get())) {
            ActorListCsv.write(suggestions, withExamples, file);
        }
        spec.commandLine()
                .getOut()
                .println("Suggested " + suggestions.size() + " actor(s). Read " + output.get()
                        + " before you add it with --actors.");
        return ExitCode.DONE.number();
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
