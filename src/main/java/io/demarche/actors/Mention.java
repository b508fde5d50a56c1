package io.demarche.actors;

/**
 * One place in a sentence where an actor is named.
 *
 * @param begin first UTF-16 unit in the article's text
 * @param end one past the last unit; slices exactly {@code text}
 * @param actorId canonical id: of the registry, or "p-…" for a person introduced by the article itself
 * @param actor display name
 * @param actorType state, organisation, agency, party, armed-group, bloc, company, legislature, court, person or group
 * @param country id of the state or organisation that the actor belongs to, null when none
 * @param role office that the person holds ("Foreign Minister"), null when none
 * @param mentionType a {@link MentionType#label()}
 */
public record Mention(
        String articleId,
        int sentenceIndex,
        int begin,
        int end,
        String text,
        String actorId,
        String actor,
        String actorType,
        String country,
        String role,
        String mentionType) {}
