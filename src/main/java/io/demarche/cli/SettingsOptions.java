package io.demarche.cli;

import picocli.CommandLine.Option;

/** What every command that runs the job's stages takes. */
final class SettingsOptions extends FileOptions {
    @Option(
            names = "--master",
            defaultValue = "local[*]",
            paramLabel = "URL",
            description =
                    "The Spark master, where spark-submit names none. Default: ${DEFAULT-VALUE}, all cores of this"
                            + " machine.")
    String master;
}
