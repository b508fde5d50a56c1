package io.demarche.duplicates;

import java.util.Comparator;

/**
 * An article and its day.
 *
 * @param day ISO 8601 date, null when unknown
 */
public record Telling(String articleId, String day) {
    /** Those of no known day come last. */
    static final Comparator<Telling> EARLIEST_FIRST = Comparator.comparing(
                    Telling::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Telling::articleId);
}
