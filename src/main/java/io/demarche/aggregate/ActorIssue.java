package io.demarche.aggregate;

/** What an actor's stances on one issue are: one row of the table of issues. */
public record ActorIssue(
        String actorId,
        String actor,
        String actorType,
        String country,
        String issue,
        long articles,
        long stances,
        Double meanIntensity,
        long verbalCooperation,
        long materialCooperation,
        long verbalConflict,
        long materialConflict,
        long negated,
        long historical,
        String topStance,
        String topRecipient,
        String example,
        String exampleArticle) {}
