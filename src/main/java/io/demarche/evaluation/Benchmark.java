package io.demarche.evaluation;

import java.util.Map;

/**
 * How fast the job is on this machine, and how far from what its models allow.
 *
 * @param slots articles that are read at a time
 * @param seconds time of the whole run after warm-up, from reading to the last CSV file
 * @param shareOfLimit {@code sentencesPerSecond / limit.all}
 * @param readingShareOfLimit {@code readingPerSecond / limit.all}
 * @param readingPerSecond sentences a second in the stage in which the models run
 * @param peakHeapBytes most Java heap in use, warm-up included
 * @param peakResidentBytes most memory of the process, native memory included; 0 where the system does not say
 * @param stages seconds of each stage, in their order
 */
public record Benchmark(
        int slots,
        long articles,
        long sentences,
        double seconds,
        double sentencesPerSecond,
        double articlesPerSecond,
        double readingPerSecond,
        Limit limit,
        double shareOfLimit,
        double readingShareOfLimit,
        long peakHeapBytes,
        long peakResidentBytes,
        Map<String, Double> stages) {
    /**
     * Sentences a second if nothing but the models' passes took time: in ONNX Runtime alone, one thread for each slot, the
     * same sentences.
     *
     * @param encoder of the encoder alone
     * @param heads of the questions about a sentence, its mentions and pairs of them
     * @param all of both, one after the other
     * @param meanPieces mean length of a sentence in word pieces
     */
    public record Limit(double encoder, double heads, double all, double meanPieces) {}
}
