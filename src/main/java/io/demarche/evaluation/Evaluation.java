package io.demarche.evaluation;

import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param data file or folder with the gold labels
 * @param n number of gold items
 * @param metrics figure by name; fractions, not per cent, and correlations in [-1, 1]
 * @param perLabel figures of each label, by label and name
 * @param model name of the model that was measured, null where the rules were
 * @param sha256 hash of its weights, null where the rules were measured
 */
public record Evaluation(
        String task,
        String data,
        long n,
        Map<String, Double> metrics,
        Map<String, Map<String, Double>> perLabel,
        String model,
        String sha256) {}
