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
    /** Null where the sentence names who speaks, or nobody known does. */
    private final Holder teller;

    private Holders(List<Holder> named, Holder teller) {
        this.named = named;
        this.teller = teller;
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
        return new Holders(List.copyOf(named), teller);
    }

    /** Whether a quotation that goes on from another sentence takes all of this one. */
    private static boolean isWhole(Speech speech, Sentence sentence) {
        Span content = speech.quotation().content();
        Span source = speech.quotation().source();
        boolean elsewhere = source == null || source.end() <= sentence.begin() || source.begin() >= sentence.end();
        return elsewhere && content.begin() <= sentence.begin() + MARKS && content.end() >= sentence.end() - MARKS;
    }

    /** Everybody towards everybody of another party, and towards nobody. */
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
        for (int b = 0; b < named.size(); b++) {
            if (!get(actor).id().equals(named.get(b).id())) {
                pairs.add(new Heads.Pair(actor, b));
            }
        }
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
