package io.demarche.job;

/**
 * Whom to suggest for the list of actors.
 *
 * @param reading inputs, columns, limit, settings and master; the rest does not count
 * @param minCount mentions from which an actor is suggested, at least 1
 * @param top how many are suggested at most, at least 1
 */
public record SuggestOptions(ScoreOptions reading, long minCount, int top) {
    public SuggestOptions {
        if (minCount < 1 || top < 1) {
            throw new IllegalArgumentException("min-count and top must be at least 1, got " + minCount + " and " + top);
        }
    }
}
