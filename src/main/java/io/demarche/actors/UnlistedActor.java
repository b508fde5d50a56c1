package io.demarche.actors;

/**
 * An actor of one article whom the registry does not know: what the article tells of him.
 *
 * @param actorId starts with "p-", "o-" or "g-"
 * @param type label of the {@link ActorType} that he seems to be
 * @param country id of the registry's actor that he seems to belong to, null when none is told
 * @param role office in which he speaks for {@code country}, null when none is told
 * @param mentions places that name or mean him
 * @param example the sentence that shows him best
 */
public record UnlistedActor(
        String actorId,
        String name,
        String type,
        String country,
        String role,
        long mentions,
        String articleId,
        String example) {}
