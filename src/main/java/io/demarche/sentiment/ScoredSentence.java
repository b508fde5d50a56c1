package io.demarche.sentiment;

/**
 * A sentence and the valence that a general reader hears in it: one row of the sentences table.
 *
 * @param sentiment negative, neutral or positive: the class with the highest probability
 * @param sentimentScore {@code positive - negative}, in [-1, 1], rounded to 4 decimals
 * @param windowed whether the sentence was too long to be read at once and was read in parts
 * @param negative probability, as neutral and positive; the three sum to 1
 */
public record ScoredSentence(
        String articleId,
        int sentenceIndex,
        int begin,
        int end,
        String sentence,
        String part,
        String sentiment,
        double sentimentScore,
        double negative,
        double neutral,
        double positive,
        boolean windowed) {}
