package io.demarche.evaluation;

import java.util.Map;

/**
 * How fast the job is on this machine, and how far from what its models allow.
 *
 * @param slots texts that are scored at a time
 * @param passes passes of a model that the run made
 * @param seconds time of the whole run after warm-up, from reading to the last CSV file
 * @param modelLimitPerSecond sentences a second if nothing but the models' passes took time
 * @param shareOfLimit {@code sentencesPerSecond / modelLimitPerSecond}
 * @param peakHeapBytes most Java heap in use, warm-up included
 * @param peakResidentBytes most memory of the process, native memory included; 0 where the system does not say
 * @param stages seconds of each stage, in their order
 * @param models texts a second by model: in the job's stage and in ONNX Runtime alone
 */
public record Benchmark(
        int slots,
        long articles,
        long sentences,
        long passes,
        double seconds,
        double sentencesPerSecond,
        double articlesPerSecond,
        double modelLimitPerSecond,
        double shareOfLimit,
        long peakHeapBytes,
        long peakResidentBytes,
        Map<String, Double> stages,
        Map<String, ModelSpeed> models) {
    /**
     * Speed of one model.
     *
     * @param texts texts that the job gave it
     * @param inJob texts a second in its stage of the job
     * @param alone texts a second in ONNX Runtime, one thread for each slot, the same texts
     * @param share {@code inJob / alone}
     * @param meanPieces mean length of a text in word pieces
     */
    public record ModelSpeed(long texts, double inJob, double alone, double share, double meanPieces) {}
}
