package io.demarche.actors;

import java.util.HashMap;
import java.util.Map;

/** Of which kind the reader takes each name of an article to be: one name is of one kind, the most frequent one. */
final class NameKinds {
    private final Map<String, Map<String, Integer>> countsByName = new HashMap<>();

    void add(String name, String kind) {
        countsByName.computeIfAbsent(name, key -> new HashMap<>()).merge(kind, 1, Integer::sum);
    }

    /** Whether a name is not more often of another kind. */
    boolean isMostly(String name, String kind) {
        Map<String, Integer> counts = countsByName.getOrDefault(name, Map.of());
        int own = counts.getOrDefault(kind, 0);
        return counts.values().stream().allMatch(count -> count <= own);
    }
}
