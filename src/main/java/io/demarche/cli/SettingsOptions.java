package io.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that runs the job's stages takes. */
final class SettingsOptions {
    @Option(names = "--conf", paramLabel = "FILE", description = "Settings; conf/demarche.conf documents every key.")
    Optional<Path> conf;

    @Option(names = "--actors", paramLabel = "FILE", description = "A list of actors. May be repeated.")
    List<Path> actors = List.of();

    @Option(names = "--codebook", paramLabel = "FILE", description = "A codebook of positions. May be repeated.")
    List<Path> codebooks = List.of();

    @Option(
            names = "--master",
            defaultValue = "local[*]",
            paramLabel = "URL",
            description =
                    "The Spark master, where spark-submit names none. Default: ${DEFAULT-VALUE}, all cores of this"
                            + " machine.")
    String master;
}
