package io.demarche.sentiment;

import io.demarche.reader.Heads;

/**
 * Three probabilities, rounded to 4 decimals.
 *
 * @param negative as neutral and positive in [0, 1]; the three sum to 1
 */
public record SentimentScore(double negative, double neutral, double positive) {
    /** Takes the logits of the three classes, in this order. */
    public static SentimentScore of(float[] logits) {
        double[] p = Heads.softmax(logits, 0, logits.length);
        return new SentimentScore(rounded(p[0]), rounded(p[1]), rounded(p[2]));
    }

    /** Two readings mixed, from the logits of both; the second has the share, in [0, 1]. */
    public static SentimentScore mixed(float[] first, float[] second, double share) {
        double[] p = Heads.softmax(first, 0, first.length);
        double[] q = Heads.softmax(second, 0, second.length);
        for (int i = 0; i < p.length; i++) {
            p[i] = (1 - share) * p[i] + share * q[i];
        }
        return new SentimentScore(rounded(p[0]), rounded(p[1]), rounded(p[2]));
    }

    /** The class with the highest probability; neutral wins a tie. */
    public String label() {
        if (neutral >= negative && neutral >= positive) {
            return "neutral";
        }
        return negative >= positive ? "negative" : "positive";
    }

    /** {@code positive - negative}, in [-1, 1]. */
    public double score() {
        return rounded(positive - negative);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
