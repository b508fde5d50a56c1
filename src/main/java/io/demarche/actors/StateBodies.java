package io.demarche.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For which actors an article has named a ministry, an army and the like: whom "the ministry" later means. Where it has
 * named none, a ministry is that of the state of which it speaks most by far.
 */
final class StateBodies {
    /** What a text that speaks of one state calls without it. */
    private static final Set<String> AT_HOME = Set.of("ministry", "government", "presidency", "cabinet");
    /** Names of a state that make it the one that an article is about, and how often others may stand beside it. */
    private static final int LEAST_NAMES = 2;

    private static final int TIMES_OTHERS = 2;

    private static final Set<String> KINDS = Set.of(
            "ministry",
            "government",
            "regime",
            "army",
            "military",
            "administration",
            "embassy",
            "mission",
            "forces",
            "police",
            "navy",
            "authorities",
            "presidency",
            "cabinet",
            "delegation");

    private final Map<String, Set<Actor>> ownersByKind = new HashMap<>();
    private final Map<Actor, Integer> namesByState = new HashMap<>();

    /** Notes the states that a sentence names, adjectives included. */
    void count(List<Reference> names) {
        names.stream()
                .map(Reference::actor)
                .filter(actor -> actor.type() == ActorType.STATE)
                .forEach(state -> namesByState.merge(state, 1, Integer::sum));
    }

    /** The state that the article names at least twice as often as any other. */
    Optional<Actor> home() {
        List<Map.Entry<Actor, Integer>> most = namesByState.entrySet().stream()
                .sorted(Map.Entry.<Actor, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        boolean clear = !most.isEmpty()
                && most.get(0).getValue() >= LEAST_NAMES
                && (most.size() == 1
                        || most.get(0).getValue() >= TIMES_OTHERS * most.get(1).getValue());
        return clear ? Optional.of(most.get(0).getKey()) : Optional.empty();
    }

    void add(String kind, Actor owner) {
        if (KINDS.contains(kind)) {
            ownersByKind.computeIfAbsent(kind, key -> new HashSet<>()).add(owner);
        }
    }

    /** The owner where the article has named one only; where it has named none, the state that it is about. */
    Optional<Actor> owner(String kind) {
        Set<Actor> owners = ownersByKind.getOrDefault(kind, Set.of());
        if (owners.isEmpty() && AT_HOME.contains(kind)) {
            return home();
        }
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }
}
