package io.demarche.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be measured, and against what.
 *
 * @param gold file or folder with gold labels, in the task's format
 * @param inputs articles, for the task {@code stances} only
 * @param errors file that receives the items that went wrong, as TSV
 */
public record EvaluationOptions(
        Task task,
        Path gold,
        List<String> inputs,
        Optional<Path> errors,
        Optional<Path> conf,
        List<Path> actors,
        List<Path> codebooks,
        String master) {
    public EvaluationOptions {
        inputs = List.copyOf(inputs);
        actors = List.copyOf(actors);
        codebooks = List.copyOf(codebooks);
    }
}
