package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.MentionType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.text.Quotation;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Resolves "I" in quoted words to who speaks, and "we" to his side. */
final class FirstPerson {
    private static final Set<String> SPEAKER = Set.of("i", "me", "my", "mine", "myself");
    private static final Set<String> SIDE = Set.of("we", "us", "our", "ours", "ourselves");
    private static final Set<String> OWNERS = Set.of("my", "our");

    private FirstPerson() {}

    /** The references of a sentence and those of its first persons, in text order. */
    static List<Reference> added(
            List<Token> tokens, List<Reference> references, List<Speech> speeches, Function<Actor, Actor> sideOf) {
        List<Reference> all = new ArrayList<>(references);
        SpeechScope scope = new SpeechScope(tokens, speeches);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            boolean one = SPEAKER.contains(word);
            Speech speech = one || SIDE.contains(word) ? scope.at(i) : null;
            int at = i;
            if (speech != null
                    && speech.speaker() != null
                    && speech.quotation().kind() != Quotation.Kind.INDIRECT
                    && references.stream().noneMatch(other -> other.firstToken() <= at && at < other.endToken())) {
                all.add(new Reference(
                        speech.quotation().sentenceIndex(),
                        i,
                        i + 1,
                        new Span(tokens.get(i).begin(), tokens.get(i).end()),
                        one ? speech.speaker() : sideOf.apply(speech.speaker()),
                        MentionType.PRONOUN,
                        OWNERS.contains(word) ? Use.MODIFIER : Use.AGENT,
                        true));
            }
        }
        all.sort(Comparator.comparingInt(Reference::firstToken)
                .thenComparing(Comparator.comparingInt(Reference::endToken).reversed()));
        return List.copyOf(all);
    }
}
