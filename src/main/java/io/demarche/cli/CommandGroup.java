package io.demarche.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A name above several commands, which does nothing by itself. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Looks after the codebook. */
    @Command(
            name = "codebook",
            customSynopsis = "jobs/codebook.sh check|explain [OPTION...]",
            description = {"Checks a codebook, or explains what it and the model find in a sentence.", ""},
            footer = {"", "Examples:", "  jobs/codebook.sh check --codebook my-codebook.yaml"})
    static final class OfCodebook extends CommandGroup {}

    /** Looks after the list of actors. */
    @Command(
            name = "actors",
            customSynopsis = "jobs/actors.sh suggest [OPTION...]",
            description = {"Looks after the list of actors.", ""},
            footer = {"", "Example:", "  jobs/actors.sh suggest --input articles --output my-actors.csv"})
    static final class OfActors extends CommandGroup {}
}
