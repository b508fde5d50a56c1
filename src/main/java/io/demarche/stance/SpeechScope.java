package io.demarche.stance;

import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which words of a sentence are reported speech, and whose. */
final class SpeechScope {
    private static final Set<String> ALLEGATIONS = Words.of("allegations");

    private final List<Token> tokens;
    private final List<Speech> speeches;

    SpeechScope(List<Token> tokens, List<Speech> speeches) {
        this.tokens = tokens;
        this.speeches = speeches;
    }

    /** The innermost speech around a token, null where the reporter speaks. */
    Speech at(int token) {
        int begin = tokens.get(token).begin();
        return speeches.stream()
                .filter(speech -> !isAllegation(speech) && holds(speech, begin))
                .min(Comparator.comparingInt(
                        (Speech speech) -> speech.quotation().content().end()
                                - speech.quotation().content().begin()))
                .orElse(null);
    }

    /** Whether a token stands in what an accusation, claim or report says: nobody's own position. */
    boolean isAlleged(int token) {
        int begin = tokens.get(token).begin();
        return speeches.stream().anyMatch(speech -> isAllegation(speech) && holds(speech, begin));
    }

    /** The first token of a speech in this sentence. */
    int startOf(Speech speech) {
        int first = 0;
        while (first < tokens.size()
                && tokens.get(first).begin() < speech.quotation().content().begin()) {
            first++;
        }
        return first;
    }

    /** Whether a token is a word that reports a speech. */
    boolean isCue(int token) {
        return speeches.stream().anyMatch(speech -> isCueOf(tokens.get(token), speech));
    }

    /** The end of a stretch of tokens, not beyond the speech it stands in. */
    int clip(int from, int end, Speech speech) {
        int clipped = end;
        while (speech != null
                && clipped > from
                && tokens.get(clipped - 1).begin()
                        >= speech.quotation().content().end()) {
            clipped--;
        }
        return clipped;
    }

    private boolean isAllegation(Speech speech) {
        return tokens.stream()
                .anyMatch(token -> isCueOf(token, speech)
                        && token.isNoun()
                        && token.lemmas().stream().anyMatch(ALLEGATIONS::contains));
    }

    private static boolean isCueOf(Token token, Speech speech) {
        Span cue = speech.quotation().cue();
        return cue != null && cue.begin() <= token.begin() && token.end() <= cue.end();
    }

    private static boolean holds(Speech speech, int begin) {
        Span content = speech.quotation().content();
        return content.begin() <= begin && begin < content.end();
    }
}
