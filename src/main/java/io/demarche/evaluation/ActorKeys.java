package io.demarche.evaluation;

import io.demarche.actors.Reference;
import io.demarche.evaluation.AnnotatedText.GoldMention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a found actor is in the labels. An actor of the registry has the same id in both; one that the article introduces has an id
 * of its own on either side, and is the one whose mentions he shares most.
 */
final class ActorKeys {
    private final Map<String, String> keys = new HashMap<>();

    ActorKeys(AnnotatedText gold, List<Reference> references) {
        Map<String, Map<String, Integer>> shared = new HashMap<>();
        for (Reference reference : references) {
            for (GoldMention mention : gold.mentions()) {
                if (mention.actor().startsWith("x:") && mention.span().overlaps(reference.span())) {
                    shared.computeIfAbsent(reference.actor().actorId(), id -> new HashMap<>())
                            .merge(mention.actor(), 1, Integer::sum);
                }
            }
        }
        shared.forEach((id, counts) -> {
            if (!gold.actors().containsKey(id)) {
                counts.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .ifPresent(most -> keys.put(id, most.getKey()));
            }
        });
    }

    /** The key in the labels; empty for nobody. */
    String of(String actorId) {
        return actorId == null ? "" : keys.getOrDefault(actorId, actorId);
    }
}
