package io.demarche.sentiment;

/**
 * A mention and the sentiment of its sentence towards the actor: one row of the mentions table.
 *
 * @param sentiment negative, neutral or positive towards this actor here
 * @param windowed whether the sentence was too long to be read at once and was read in parts
 * @param sentimentScore {@code positive - negative}, in [-1, 1], rounded to 4 decimals
 */
public record ScoredMention(
        String articleId,
        int sentenceIndex,
        int begin,
        int end,
        String text,
        String actorId,
        String actor,
        String mentionType,
        String sentiment,
        double sentimentScore,
        double negative,
        double neutral,
        double positive,
        String actorType,
        String country,
        String role,
        boolean windowed) {}
