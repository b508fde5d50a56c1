package io.demarche.sentiment;

/** Reads a class and a score from three probabilities. */
final class SentimentLabel {
    private SentimentLabel() {}

    /** The class with the highest probability; neutral wins a tie. */
    static String of(double negative, double neutral, double positive) {
        if (neutral >= negative && neutral >= positive) {
            return "neutral";
        }
        return negative >= positive ? "negative" : "positive";
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
