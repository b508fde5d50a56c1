package io.demarche.cli;

import io.demarche.job.ScoreOptions;
import io.demarche.stance.Explanation;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains what is found in sentences. */
@Command(
        name = "explain",
        customSynopsis = "jobs/codebook.sh explain [OPTION...] \"SENTENCE\"...",
        description = {
            "Says what the job finds in a sentence and why, token by token.",
            "",
            "Shows who is meant by which words, whose words they are, where cues of the codebook stand and what came of"
                    + " each, the stances, and the pairs of actors between whom the learned model sees none.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  jobs/codebook.sh explain \"Iran rejected talks with the United States.\"",
            "  jobs/codebook.sh explain --codebook my-codebook.yaml \"Peru greeted Chile.\""
        })
final class CodebookExplainCommand implements Callable<Integer> {
    private final BiFunction<ScoreOptions, List<String>, List<Explanation>> job;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SENTENCE",
            description = "A text in quotation marks, read as an article of its own. May be repeated.")
    private List<String> texts;

    @Mixin
    private SettingsOptions settings;

    CodebookExplainCommand(BiFunction<ScoreOptions, List<String>, List<Explanation>> job) {
        this.job = job;
    }

    @Override
    public Integer call() {
        List<Explanation> explanations = job.apply(settings.with(List.of(), settings.master()), texts);
        PrintWriter out = spec.commandLine().getOut();
        if (explanations.isEmpty()) {
            out.println("No sentence: bylines, datelines and credits are not read.");
        }
        explanations.forEach(explanation -> out.println(ExplanationText.of(explanation)));
        out.flush();
        return ExitCode.DONE.number();
    }
}
