package io.demarche.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For which actors an article has named a ministry, an army and the like: whom "the ministry" later means. */
final class StateBodies {
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

    void add(String kind, Actor owner) {
        if (KINDS.contains(kind)) {
            ownersByKind.computeIfAbsent(kind, key -> new HashSet<>()).add(owner);
        }
    }

    /** The owner where the article has named one only. */
    Optional<Actor> owner(String kind) {
        Set<Actor> owners = ownersByKind.getOrDefault(kind, Set.of());
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }
}
