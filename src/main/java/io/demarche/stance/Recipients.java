package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds towards whom a position is taken. */
final class Recipients {
    private static final Set<String> CIRCUMSTANCES = Words.of("circumstances");

    private final SentenceSyntax syntax;
    private final Function<Actor, Actor> partyOf;

    /** Takes the sentence and what gives the state or body for which an actor acts. */
    Recipients(SentenceSyntax syntax, Function<Actor, Actor> partyOf) {
        this.syntax = syntax;
        this.partyOf = partyOf;
    }

    /**
     * The recipients named in the tokens [first, end): the first actor there that is not {@code actor}, preferring one
     * after the entry's prepositions, and those coordinated with it ("from the United States and Europe").
     */
    List<Actor> in(int first, int end, CodebookEntry entry, Actor actor) {
        List<Reference> candidates = syntax.phrases().outermost(first, circumstance(first, end)).stream()
                .filter(reference -> reference.actor().type() != ActorType.MEDIA)
                .filter(reference -> !partyOf.apply(reference.actor()).actorId().equals(actor.actorId()))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Reference chosen = candidates.stream()
                .filter(reference -> entry.recipientAfter().contains(preposition(reference)))
                .findFirst()
                .orElseGet(() -> candidates.stream()
                        .filter(reference -> reference.use() != Use.PLACE)
                        .filter(reference -> !entry.reciprocal() || isDirectObject(reference))
                        .findFirst()
                        .orElse(null));
        if (chosen == null) {
            return List.of();
        }
        List<Actor> recipients = new ArrayList<>();
        recipients.add(Counterpart.of(actor, chosen.actor(), partyOf));
        Reference last = chosen;
        for (Reference next : candidates) {
            if (next.firstToken() >= last.endToken() && isCoordinated(last, next)) {
                Actor party = Counterpart.of(actor, next.actor(), partyOf);
                if (!recipients.contains(party)) {
                    recipients.add(party);
                }
                last = next;
            }
        }
        return recipients;
    }

    /** Where the clause turns to time or cause, which name other actors: "since the start of the war in Ukraine". */
    private int circumstance(int first, int end) {
        for (int i = first; i < end; i++) {
            if (CIRCUMSTANCES.contains(syntax.tokens().get(i).lower())) {
                return i;
            }
        }
        return end;
    }

    /** Of two who meet, the other is the object or stands after "with": not after "at the request of". */
    private boolean isDirectObject(Reference reference) {
        int before = beforePhrase(reference);
        return before < 0 || syntax.tokens().get(before).isVerb();
    }

    private String preposition(Reference reference) {
        int before = beforePhrase(reference);
        return before < 0 ? "" : syntax.tokens().get(before).lower();
    }

    /** The token before the noun phrase that ends with the reference, -1 at the start of the sentence. */
    private int beforePhrase(Reference reference) {
        int before = reference.firstToken() - 1;
        while (before >= 0
                && Set.of("DT", "JJ", "PRP$")
                        .contains(syntax.tokens().get(before).tag())) {
            before--;
        }
        return before;
    }

    private boolean isCoordinated(Reference left, Reference right) {
        List<Token> between = syntax.tokens().subList(left.endToken(), right.firstToken());
        boolean joined = between.stream()
                .anyMatch(token -> token.lower().equals("and")
                        || token.text().equals(",")
                        || token.lower().equals("or"));
        return joined
                && between.size() <= 4
                && between.stream()
                        .allMatch(token -> Set.of("and", "or", ",", "the", "both", "from", "with", "its", "as", "well")
                                .contains(token.lower()));
    }
}
