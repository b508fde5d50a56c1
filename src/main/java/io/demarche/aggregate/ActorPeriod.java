package io.demarche.aggregate;

/**
 * An actor in one day, week or month of publication: one row of the table of periods. Articles without a known date are
 * in none.
 *
 * @param period day, week or month
 * @param start ISO 8601 date of its first day; a week starts on Monday
 */
public record ActorPeriod(
        String actorId,
        String actor,
        String actorType,
        String country,
        String period,
        String start,
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
