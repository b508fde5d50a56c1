package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.stance.Codebook.Hit;
import io.demarche.stance.CodebookEntry.Outcome;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns cues with their parties into findings: modality, condition, and the recipient that the context gives. */
final class FindingBook {
    private static final double CONTEXT_COST = 0.2;
    private static final double MISSING_COST = 0.1;
    /** Positions that answer somebody, so that the one answered is meant where nobody is named. */
    private static final Set<Position> ANSWERS = Set.of(
            Position.ACCUSE,
            Position.DENY,
            Position.REJECT,
            Position.REQUEST,
            Position.THREATEN,
            Position.AGREE,
            Position.CONCEDE,
            Position.SANCTION);

    private static final Set<Position> TOWARDS_THE_MAIN_ONE = Set.of(Position.AID, Position.ACCUSE, Position.SANCTION);
    private static final Set<Position> CAN_BE_CONDITIONAL = Set.of(
            Position.AGREE,
            Position.REJECT,
            Position.CONCEDE,
            Position.THREATEN,
            Position.SUPPORT,
            Position.CONSULT,
            Position.RETREAT,
            Position.AID);
    private static final Set<String> BOTH = Set.of("both", "two", "all", "warring", "parties");
    private static final Set<String> SIDES = Words.of("sides");

    private final SentenceSyntax syntax;
    private final List<Token> tokens;
    private final SpeechScope scope;
    private final Discourse discourse;
    private final int sentenceIndex;
    private final int year;
    private final List<Finding> findings = new ArrayList<>();

    /** Takes the year of publication, 0 when unknown, for what is history. */
    FindingBook(SentenceSyntax syntax, SpeechScope scope, Discourse discourse, int sentenceIndex, int year) {
        this.syntax = syntax;
        this.tokens = syntax.tokens();
        this.scope = scope;
        this.discourse = discourse;
        this.sentenceIndex = sentenceIndex;
        this.year = year;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Adds a finding for each recipient named, or for the one that the context gives, or one without. */
    void add(Evidence evidence, Party party, List<Actor> named) {
        Hit hit = evidence.hit();
        CodebookEntry entry = hit.entry();
        if ((entry.needsRecipient() && named.isEmpty()) || party.actor().type() == ActorType.MEDIA) {
            return;
        }
        Modality modality = ModalityReader.of(syntax, evidence.group(), evidence.speech() != null, year);
        Outcome outcome = entry.outcome();
        if (modality == Modality.NEGATED && entry.whenNegated() != null) {
            outcome = entry.whenNegated();
            modality = Modality.ASSERTED;
        } else if (modality == Modality.FUTURE && entry.whenFuture() != null) {
            outcome = entry.whenFuture();
        }
        Span condition = condition(outcome.position(), evidence).orElse(null);
        if (condition != null && modality != Modality.HISTORICAL) {
            modality = Modality.CONDITIONAL;
        }
        List<Actor> recipients = new ArrayList<>(entry.takesRecipient() ? named : List.of());
        double confidence = evidence.confidence();
        if (recipients.isEmpty() && entry.takesRecipient()) {
            recipients.addAll(unsaid(outcome.position(), party.actor(), hit.first(), evidence.end()));
            confidence -= CONTEXT_COST;
        }
        if (recipients.isEmpty()) {
            recipients.add(null);
            confidence = evidence.confidence() - MISSING_COST;
        }
        for (Actor recipient : recipients) {
            discourse.add(sentenceIndex, party.actor(), recipient);
            findings.add(finding(evidence, outcome, party, recipient, modality, condition, confidence));
            if (entry.reciprocal() && recipient != null && outcome.equals(entry.outcome())) {
                Party other = new Party(recipient, null);
                findings.add(finding(
                        evidence, outcome, other, party.actor(), modality, condition, confidence - MISSING_COST));
            }
        }
    }

    private Finding finding(
            Evidence evidence,
            Outcome outcome,
            Party party,
            Actor recipient,
            Modality modality,
            Span condition,
            double confidence) {
        Hit hit = evidence.hit();
        Speech speech = evidence.speech();
        return new Finding(
                hit.entry().id(),
                hit.entry().issue(),
                outcome,
                party,
                recipient,
                modality,
                condition,
                speech == null ? Attribution.NARRATED : speech.attribution(),
                Math.min(evidence.first(), hit.first()),
                Math.max(evidence.end(), hit.end()),
                new Span(
                        tokens.get(hit.first()).begin(),
                        tokens.get(hit.end() - 1).end()),
                confidence,
                hit.entry().sure());
    }

    /** The recipient whom the sentence leaves to its context. */
    private List<Actor> unsaid(Position position, Actor actor, int first, int end) {
        for (int i = first; i + 1 < end; i++) {
            boolean both = BOTH.contains(tokens.get(i).lower())
                    && tokens.subList(i, Math.min(end, i + 3)).stream()
                            .anyMatch(token -> SIDES.contains(token.lower()));
            if (both) {
                return discourse.bothSides(actor);
            }
        }
        Actor counterpart = ANSWERS.contains(position) ? discourse.counterpart(actor, sentenceIndex) : null;
        if (counterpart == null && TOWARDS_THE_MAIN_ONE.contains(position)) {
            counterpart = discourse.mainOther(actor);
        }
        // A group that was named last is rarely whom a state answers.
        return counterpart == null || counterpart.type() == ActorType.GROUP ? List.of() : List.of(counterpart);
    }

    private Optional<Span> condition(Position position, Evidence evidence) {
        if (!CAN_BE_CONDITIONAL.contains(position)) {
            return Optional.empty();
        }
        Speech speech = evidence.speech();
        int from = speech == null ? 0 : scope.startOf(speech);
        int end = scope.clip(from, tokens.size(), speech);
        return ModalityReader.condition(syntax, from, end, evidence.end(), position == Position.REJECT);
    }
}
