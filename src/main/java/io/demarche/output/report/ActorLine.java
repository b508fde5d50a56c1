package io.demarche.output.report;

import io.demarche.aggregate.ActorSummary;

/**
 * An actor at a glance; what is missing is empty or null.
 *
 * @param example the sentence that shows its most frequent stance best
 */
public record ActorLine(
        String name,
        String type,
        String role,
        long mentions,
        long articles,
        Sentiment sentiment,
        long stances,
        Profile profile,
        Double meanIntensity,
        String intensity,
        String topStance,
        String topRecipient,
        String topIssue,
        String example) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 420;

    static ActorLine of(ActorSummary actor, IssueNames issues) {
        return new ActorLine(
                ActorName.of(actor.actor(), LONGEST_NAME),
                Words.of(actor.actorType()),
                PlainText.cut(actor.role(), LONGEST_NAME),
                actor.mentions(),
                actor.articles(),
                Sentiment.of(actor.sentimentScore(), actor.sentimentLow(), actor.sentimentHigh(), actor.sentences()),
                actor.stances(),
                Profile.of(
                        actor.materialConflict(),
                        actor.verbalConflict(),
                        actor.verbalCooperation(),
                        actor.materialCooperation()),
                actor.meanIntensity(),
                Figures.signed(actor.meanIntensity(), 1),
                PlainText.cut(actor.topStance(), LONGEST_NAME),
                ActorName.of(actor.topRecipient(), LONGEST_NAME),
                issues.of(actor.topIssue()),
                PlainText.cut(actor.example(), LONGEST));
    }
}
