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
        customSynopsis = "jobs/actors.sh suggest --input PATH... [OPTION...]",
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
            "  jobs/actors.sh suggest --input articles --with-examples",
            "  jobs/actors.sh suggest --input articles --min-count 20 --output my-actors.csv",
            "  jobs/score.sh --input articles --output results --actors my-actors.csv"
        })
final class ActorsSuggestCommand implements Callable<Integer> {
    private final Function<SuggestOptions, List<ActorSuggestion>> job;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

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

    @Mixin
    private SettingsOptions settings;

    ActorsSuggestCommand(Function<SuggestOptions, List<ActorSuggestion>> job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        check(minCount > 0, "--min-count must be at least 1, got " + minCount);
        check(top > 0, "--top must be at least 1, got " + top);
        if (output.isPresent() && Files.exists(output.get())) {
            throw new JobException(
                    JobException.Reason.OUTPUT_TAKEN, output.get() + " exists already; name a new file with --output");
        }
        List<ActorSuggestion> suggestions = job.apply(new SuggestOptions(
                settings.with(input.paths, settings.master())
                        .inColumns(input.columns)
                        .limitedTo(input.limit),
                minCount,
                top));
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
