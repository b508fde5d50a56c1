package io.demarche.job;

import io.demarche.aggregate.ActorSummary;
import io.demarche.output.RunCounts;
import java.util.List;
import java.util.Map;

/**
 * What a user is told at the end of a run.
 *
 * @param output path or URI of the folder with the result
 * @param rejectedByReason units by the reason for which they were not scored
 * @param topActors the actors with most mentions, most first
 * @param dated scored articles whose day is known
 * @param published scored articles whose publisher is known
 * @param seconds that the run took
 * @param stages seconds that each stage took, in their order
 * @param isUnchanged whether an older result was left as it is, because it is of the same articles and settings
 */
public record RunSummary(
        String output,
        RunCounts counts,
        Map<String, Long> rejectedByReason,
        List<ActorSummary> topActors,
        long dated,
        long published,
        double seconds,
        Map<String, Double> stages,
        boolean isUnchanged) {}
