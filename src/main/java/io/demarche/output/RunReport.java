package io.demarche.output;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run was and what came of it: the part of {@code run.json} that the job knows.
 *
 * @param status {@code done}, or what else the reader of the result should know
 * @param stages seconds that each stage took, in their order
 * @param settings every setting by its key, as it took effect
 * @param inputs paths as they were given
 * @param rejectedByReason units by the reason they were not scored for
 * @param basisSha256 one hash of all that the result depends on; whoever finds it again need not run again
 */
public record RunReport(
        String runId,
        String status,
        String version,
        Instant started,
        Instant finished,
        Map<String, Double> stages,
        Map<String, Object> settings,
        List<String> inputs,
        RunCounts counts,
        Map<String, Long> rejectedByReason,
        List<ModelUsed> models,
        String codebookSha256,
        String actorsSha256,
        String basisSha256,
        String sparkVersion,
        String javaVersion) {}
