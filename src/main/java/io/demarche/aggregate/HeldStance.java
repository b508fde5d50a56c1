package io.demarche.aggregate;

/**
 * A stance as it counts for one of those who hold it: the actor, or the person who speaks for that actor.
 *
 * @param actorId the holder
 * @param role office of a speaker, null for an actor
 * @param published ISO 8601 date of the article, null when unknown
 * @param isCounted false for negated and historical stances, which only their own columns count
 */
public record HeldStance(
        String actorId,
        String actor,
        String actorType,
        String country,
        String role,
        String articleId,
        int sentenceIndex,
        String published,
        String publisher,
        String stanceId,
        String sentence,
        String recipientId,
        String recipient,
        String issue,
        String position,
        int quad,
        double intensity,
        String stance,
        String modality,
        boolean isCounted,
        double confidence) {}
