package io.demarche.cli;

import picocli.CommandLine.Option;

/** What every command takes that starts Spark. */
final class MasterOption {
    @Option(
            names = "--master",
            defaultValue = "local[*]",
            paramLabel = "URL",
            description = "Spark master, where spark-submit names none. Default: ${DEFAULT-VALUE}, all cores.")
    String url;
}
