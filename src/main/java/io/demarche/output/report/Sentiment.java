package io.demarche.output.report;

/**
 * A mean sentiment and its 95 % interval, in words and as places on a scale from 0 (-1) to 200 (+1).
 *
 * @param score empty when it is not known; then nothing else counts
 * @param interval empty for a single sentence
 * @param tone positive or negative when the whole interval is, else unclear
 */
public record Sentiment(
        String score, Double value, String interval, long sentences, int at, int low, int high, String tone) {
    private static final int HALF = 100;

    static Sentiment of(Double score, Double low, Double high, long sentences) {
        if (score == null) {
            return new Sentiment("", null, "", sentences, 0, 0, 0, "unclear");
        }
        boolean hasInterval = low != null && high != null;
        String tone = !hasInterval ? "unclear" : low > 0 ? "positive" : high < 0 ? "negative" : "unclear";
        return new Sentiment(
                Figures.signed(score, 2),
                score,
                hasInterval ? Figures.signed(low, 2) + " to " + Figures.signed(high, 2) : "",
                sentences,
                place(score),
                place(hasInterval ? low : score),
                place(hasInterval ? high : score),
                tone);
    }

    private static int place(double score) {
        return (int) Math.round(HALF + HALF * Math.max(-1, Math.min(1, score)));
    }
}
