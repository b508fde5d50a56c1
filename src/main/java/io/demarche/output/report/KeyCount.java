package io.demarche.output.report;

import java.util.List;

/**
 * How many stances an actor takes, an issue has, or a recipient receives.
 *
 * @param kind actor, issue or recipient
 * @param key id of the actor or recipient, or the issue
 * @param keys how many of this kind there are, so that a list can say of how many it shows the first
 */
public record KeyCount(String kind, String key, long stances, long keys) {
    static final String ACTOR = "actor";
    static final String ISSUE = "issue";
    static final String RECIPIENT = "recipient";

    /** The keys of one kind, in their order. */
    static List<String> keys(List<KeyCount> counts, String kind) {
        return counts.stream()
                .filter(count -> count.kind().equals(kind))
                .map(KeyCount::key)
                .toList();
    }

    /** How many of the kind there are in all. */
    static long all(List<KeyCount> counts, String kind) {
        return counts.stream()
                .filter(count -> count.kind().equals(kind))
                .mapToLong(KeyCount::keys)
                .findFirst()
                .orElse(0);
    }
}
