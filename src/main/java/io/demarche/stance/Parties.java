package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Says whose position it is: the state for an office-holder, the speaker for "we", the subject before for "it". */
final class Parties {
    private static final Set<String> FIRST_PERSON = Set.of("we", "i", "us");
    private static final Set<String> THIRD_PERSON = Set.of("it", "he", "she", "they");
    private static final Set<String> COORDINATORS = Set.of("and", "or", ",");

    private final List<Token> tokens;
    private final SpeechScope scope;
    private final Function<Actor, Actor> partyOf;
    private final Discourse discourse;
    private final int sentenceIndex;

    Parties(
            List<Token> tokens,
            SpeechScope scope,
            Function<Actor, Actor> partyOf,
            Discourse discourse,
            int sentenceIndex) {
        this.tokens = tokens;
        this.scope = scope;
        this.partyOf = partyOf;
        this.discourse = discourse;
        this.sentenceIndex = sentenceIndex;
    }

    /** One for each actor that the subject names; none where it names nobody known. */
    List<Party> of(Subject subject, Speech speech) {
        List<Party> parties = new ArrayList<>();
        for (Reference reference : subject.actors()) {
            if (reference.use() != Use.MODIFIER || reference.endToken() == subject.end() || isCoordinated(reference)) {
                parties.add(of(reference.actor(), speech));
            }
        }
        Actor meant = parties.isEmpty() && subject.pronoun() != null ? meantBy(subject, speech) : null;
        if (meant != null) {
            parties.add(of(meant, null));
        }
        return parties;
    }

    /** A person in office stands for his state; in reported speech, the speaker carries what he says of his own side. */
    Party of(Actor actor, Speech speech) {
        Actor side = partyOf.apply(actor);
        if (!side.actorId().equals(actor.actorId())) {
            return new Party(side, actor, true);
        }
        boolean told =
                speech != null && speech.speaker() != null && speech.speaker().isPerson();
        return new Party(side, told ? speech.speaker() : null);
    }

    /** Those whom a subject names beside the holder of a position, as he meets them. */
    List<Actor> others(Subject subject, Actor holder) {
        return subject.actors().stream()
                .map(Reference::actor)
                .filter(actor -> !partyOf.apply(actor).actorId().equals(holder.actorId()))
                .map(actor -> Counterpart.of(holder, actor, partyOf))
                .toList();
    }

    /** What a later "it" refers to. */
    void note(Subject subject) {
        if (subject.actors().size() == 1) {
            discourse.noteSubject(sentenceIndex, subject.actors().get(0).actor());
        }
    }

    private Actor meantBy(Subject subject, Speech speech) {
        if (speech == null) {
            return subject.pronoun().equals("it") ? discourse.subjectBefore(sentenceIndex) : null;
        }
        boolean opens = subject.first() <= scope.startOf(speech) + 1 && THIRD_PERSON.contains(subject.pronoun());
        return opens || FIRST_PERSON.contains(subject.pronoun()) ? speech.speaker() : null;
    }

    /** "Russian and Ukrainian officials": the first adjective stands for officials too. */
    private boolean isCoordinated(Reference reference) {
        return COORDINATORS.contains(tokens.get(reference.endToken()).lower());
    }
}
