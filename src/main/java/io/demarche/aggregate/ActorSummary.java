package io.demarche.aggregate;

/**
 * How an actor is written about and what positions it takes, over the whole corpus: one row of the actors table.
 *
 * <p>Sentiment is of the actor's own mentions; {@code sentences} is its n. Stances are its own and, for a person, those
 * voiced for the state or organisation; {@code stances} is the n of {@code meanIntensity} and of the counts that follow.
 * What cannot be known is null.
 */
public record ActorSummary(
        String actorId,
        String actor,
        String actorType,
        String country,
        String role,
        long articles,
        long sentences,
        long mentions,
        long quotedStatements,
        Double sentimentScore,
        Double sentimentLow,
        Double sentimentHigh,
        Double negativeShare,
        Double neutralShare,
        Double positiveShare,
        long stances,
        Double meanIntensity,
        long verbalCooperation,
        long materialCooperation,
        long verbalConflict,
        long materialConflict,
        long agree,
        long consult,
        long support,
        long concede,
        long cooperate,
        long aid,
        long retreat,
        long request,
        long accuse,
        long reject,
        long threaten,
        long protest,
        long sanction,
        long mobilize,
        long coerce,
        long assault,
        long deny,
        long negated,
        long historical,
        String topStance,
        String topRecipient,
        String topIssue,
        String firstSeen,
        String lastSeen,
        String example,
        String exampleArticle) {}
