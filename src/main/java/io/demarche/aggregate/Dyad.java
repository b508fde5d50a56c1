package io.demarche.aggregate;

/**
 * What an actor's stances towards one recipient are: one row of the table of dyads.
 *
 * @param sentences distinct sentences that hold the counted stances: the n of {@code sentimentScore}
 * @param sentimentScore mean valence of these sentences
 */
public record Dyad(
        String actorId,
        String actor,
        String actorType,
        String country,
        String recipientId,
        String recipient,
        long articles,
        long sentences,
        Double sentimentScore,
        long stances,
        Double meanIntensity,
        long verbalCooperation,
        long materialCooperation,
        long verbalConflict,
        long materialConflict,
        long negated,
        long historical,
        String topStance,
        String topIssue,
        String example,
        String exampleArticle) {}
