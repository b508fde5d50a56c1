package io.demarche.cli;

import io.demarche.job.ScoreOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes that needs to know who can act and which words make which position. */
class FileOptions {
    @Option(
            names = "--conf",
            paramLabel = "FILE",
            description = "Settings. In a checkout conf/demarche.conf, which documents every key, is the default.")
    Optional<Path> conf;

    @Option(names = "--actors", paramLabel = "FILE", description = "Add a list of actors. May be repeated.")
    List<Path> actors = List.of();

    @Option(names = "--codebook", paramLabel = "FILE", description = "Add a codebook of positions. May be repeated.")
    List<Path> codebooks = List.of();

    /** The same for a run that reads the inputs on the master. */
    ScoreOptions with(List<String> inputs, String master) {
        return ScoreOptions.of(inputs, "", master).withSettings(conf, actors, codebooks);
    }
}
