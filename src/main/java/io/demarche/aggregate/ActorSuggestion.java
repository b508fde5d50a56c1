package io.demarche.aggregate;

/**
 * An actor of a corpus whom the registry does not know: what most of his mentions say of him.
 *
 * @param country id of an actor of the registry, null when unknown
 * @param role office in which he speaks for {@code country}, null when unknown
 * @param mentions places that name or mean him
 * @param articles articles with such a place
 * @param example a sentence that names him
 */
public record ActorSuggestion(
        String actorId,
        String name,
        String type,
        String country,
        String role,
        long mentions,
        long articles,
        String example) {}
