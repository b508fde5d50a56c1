package io.demarche.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the people of an article are named first. A report often opens with a title alone and names its holder after it: "A
 * Norwegian diplomat warned … Liv Dahl said …".
 */
final class Leads {
    /** Headline, first and second sentence. */
    private static final int LAST_OF_LEAD = 2;

    private static final int MOST_AFTER = 3;

    private final Map<String, Integer> sentenceById = new HashMap<>();

    /** Notes who is known when a sentence has been searched; sentences come in text order. */
    void note(int sentence, Set<String> ids) {
        if (sentence <= LAST_OF_LEAD + MOST_AFTER) {
            ids.forEach(id -> sentenceById.putIfAbsent(id, sentence));
        }
    }

    /** Who is named next after a sentence of the lead, where it is one person. */
    Optional<String> next(int sentence) {
        if (sentence > LAST_OF_LEAD) {
            return Optional.empty();
        }
        int next = sentenceById.values().stream()
                .filter(named -> named > sentence && named <= sentence + MOST_AFTER)
                .min(Integer::compare)
                .orElse(-1);
        List<String> ids = sentenceById.entrySet().stream()
                .filter(entry -> entry.getValue() == next)
                .map(Map.Entry::getKey)
                .toList();
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
