package io.demarche.aggregate;

/**
 * An actor in a sentence that names it, however often: the unit of its sentiment.
 *
 * @param role office that the first of the mentions gives, null when none
 * @param published ISO 8601 date of the article, null when unknown
 * @param mentions how often the sentence names the actor
 * @param sentiment of the first of these mentions, as the score
 */
public record ActorSentence(
        String actorId,
        String actor,
        String actorType,
        String country,
        String role,
        String articleId,
        int sentenceIndex,
        String published,
        String publisher,
        long mentions,
        String sentiment,
        double sentimentScore) {}
