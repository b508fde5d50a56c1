package io.demarche.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.demarche.evaluation.Benchmark;
import io.demarche.job.ScoreOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures speed. */
@Command(
        name = "bench",
        customSynopsis = "jobs/bench.sh --input PATH... [OPTION...]",
        description = {
            "Measures how fast the job is on this machine.",
            "",
            "Scores the articles by the clock after a warm-up, then runs the models alone on the same texts: which share of"
                    + " the models' own speed is left?",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        footer = {"", "Example:", "  jobs/bench.sh --input articles --limit 500 --json bench.json"})
final class BenchCommand implements Callable<Integer> {
    private static final double MIB = 1 << 20;

    private final Function<ScoreOptions, Benchmark> job;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file too.")
    private Optional<Path> json;

    @Mixin
    private SettingsOptions settings;

    BenchCommand(Function<ScoreOptions, Benchmark> job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        Benchmark benchmark = job.apply(settings.with(input.paths, settings.master())
                .inColumns(input.columns)
                .limitedTo(input.limit));
        print(benchmark, spec.commandLine().getOut());
        if (json.isPresent()) {
            Files.writeString(
                    json.get(),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(benchmark) + "\n");
        }
        return ExitCode.DONE.number();
    }

    private static void print(Benchmark figures, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d articles, %,d sentences in %.1f s on %d task slot(s)%n",
                figures.articles(),
                figures.sentences(),
                figures.seconds(),
                figures.slots());
        Benchmark.Limit limit = figures.limit();
        out.printf(Locale.ROOT, "  articles a second       %8.2f%n", figures.articlesPerSecond());
        out.printf(Locale.ROOT, "  sentences a second      %8.1f%n", figures.sentencesPerSecond());
        out.printf(Locale.ROOT, "    while models read     %8.1f%n", figures.readingPerSecond());
        out.printf(Locale.ROOT, "    limit of the models   %8.1f%n", limit.all());
        out.printf(
                Locale.ROOT,
                "      of the encoder      %8.1f, at %.1f word pieces%n",
                limit.encoder(),
                limit.meanPieces());
        out.printf(Locale.ROOT, "      of the heads        %8.1f%n", limit.heads());
        out.printf(Locale.ROOT, "  share of the limit      %8.3f%n", figures.shareOfLimit());
        out.printf(Locale.ROOT, "    while models read     %8.3f%n", figures.readingShareOfLimit());
        out.printf(Locale.ROOT, "  peak heap               %8.0f MiB%n", figures.peakHeapBytes() / MIB);
        out.printf(Locale.ROOT, "  peak resident memory    %8.0f MiB%n", figures.peakResidentBytes() / MIB);
        out.println("  stage                    seconds");
        figures.stages().forEach((stage, seconds) -> out.printf(Locale.ROOT, "    %-20s %8.1f%n", stage, seconds));
        out.flush();
    }
}
