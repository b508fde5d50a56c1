package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.Reference;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.WordSpan;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The actors of a sentence about whom the reader is asked, each mention on its own. */
final class Holders {
    /** What has more is a list. */
    private static final int MOST = 14;
    /** How far a quotation may begin behind or end before its sentence: quotation marks and the stop. */
    private static final int MARKS = 3;

    private final List<Holder> named;
    private final Function<Actor, Actor> partyOf;
    /** Null where the sentence names who speaks, or nobody known does. */
    private final Holder teller;

    private Holders(List<Holder> named, Holder teller, Function<Actor, Actor> partyOf) {
        this.named = named;
        this.teller = teller;
        this.partyOf = partyOf;
    }

    static Holders of(
            Sentence sentence,
            List<Token> tokens,
            ReadSentence read,
            List<Reference> references,
            List<Speech> speeches,
            Function<Actor, Actor> partyOf) {
        SpeechScope scope = new SpeechScope(tokens, speeches);
        Parties parties = new Parties(tokens, scope, partyOf, null, sentence.sentenceIndex());
        List<Holder> named = new ArrayList<>();
        for (Reference reference : references) {
            if (reference.published() && reference.actor().type() != ActorType.MEDIA && named.size() < MOST) {
                WordSpan words = read.covering(
                        reference.span().begin() - sentence.begin(),
                        reference.span().end() - sentence.begin());
                Party party = parties.of(reference.actor(), scope.at(reference.firstToken()));
                named.add(new Holder(reference, party, words));
            }
        }
        Holder teller = speeches.stream()
                .filter(speech -> speech.speaker() != null && isWhole(speech, sentence))
                .map(speech -> new Holder(null, parties.of(speech.speaker(), speech), null))
                .filter(holder -> named.stream().noneMatch(other -> other.id().equals(holder.id())))
                .findFirst()
                .orElse(null);
        return new Holders(List.copyOf(named), teller, partyOf);
    }

    /** Whether a quotation that goes on from another sentence takes all of this one. */
    private static boolean isWhole(Speech speech, Sentence sentence) {
        Span content = speech.quotation().content();
        Span source = speech.quotation().source();
        boolean elsewhere = source == null || source.end() <= sentence.begin() || source.begin() >= sentence.end();
        return elsewhere && content.begin() <= sentence.begin() + MARKS && content.end() >= sentence.end() - MARKS;
    }

    /** Everybody towards everybody else, and towards nobody. */
    List<Heads.Pair> pairs() {
        List<Heads.Pair> pairs = new ArrayList<>();
        for (int a = 0; a < named.size(); a++) {
            add(a, pairs);
        }
        if (teller != null) {
            add(Heads.TELLER, pairs);
        }
        return pairs;
    }

    private void add(int actor, List<Heads.Pair> pairs) {
        pairs.add(new Heads.Pair(actor, Heads.NOBODY));
        Party party = get(actor).party();
        for (int b = 0; b < named.size(); b++) {
            String other = counterpart(actor, b).actorId();
            boolean himself = other.equals(party.actor().actorId())
                    || (party.speaker() != null && other.equals(party.speaker().actorId()));
            if (!himself) {
                pairs.add(new Heads.Pair(actor, b));
            }
        }
    }

    /** Whom the actor meets in the recipient, see {@link Counterpart}; null for {@link Heads#NOBODY}. */
    Actor counterpart(int actor, int recipient) {
        return recipient == Heads.NOBODY
                ? null
                : Counterpart.of(
                        get(actor).party().actor(), get(recipient).reference().actor(), partyOf);
    }

    /** Null for {@link Heads#NOBODY}. */
    Holder get(int number) {
        return switch (number) {
            case Heads.NOBODY -> null;
            case Heads.TELLER -> teller;
            default -> named.get(number);
        };
    }

    /** Of those whom the sentence names. */
    List<WordSpan> spans() {
        return named.stream().map(Holder::words).toList();
    }
}
