package io.demarche.aggregate;

/** An actor as one publisher writes about it: one row of the table of publishers. */
public record ActorPublisher(
        String actorId,
        String actor,
        String actorType,
        String country,
        String publisher,
        long articles,
        long sentences,
        long mentions,
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
        long negated,
        long historical) {}
