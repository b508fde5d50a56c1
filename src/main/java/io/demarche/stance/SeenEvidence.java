package io.demarche.stance;

import io.demarche.actors.Reference;
import io.demarche.reader.ReadSentence;
import io.demarche.stance.Codebook.Hit;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The words that show a position which the reader sees.
 *
 * @param look the word of the reader that the cue starts with
 * @param cue where the cue stands in the article
 * @param first first token of the clause that has the cue, and who holds the position and towards whom if they stand in the same layer
 *     of speech
 * @param end one past its last token
 */
record SeenEvidence(int look, Span cue, int first, int end) {
    /** From this weight on a verb that reports speech says more than that. */
    private static final double STRONG = 1;
    /** They are a cue only where nothing else can be. */
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "say", "add", "tell", "state");

    static SeenEvidence of(
            SeenPair seen, Position position, Sentence sentence, ReadSentence read, SentenceContext context) {
        List<Token> tokens = context.syntax().tokens();
        int[] places = read.words().stream()
                .mapToInt(word -> tokenAt(tokens, sentence.begin() + word.begin()))
                .toArray();
        int look = 0;
        double most = -1;
        for (int word = 0; word < seen.looks().length; word++) {
            double weight = seen.looks()[word] + rank(places[word], position, context);
            if (weight > most) {
                most = weight;
                look = word;
            }
        }
        return shownBy(look, places[look], seen, position, context);
    }

    /**
     * A cue of the codebook for the position comes first. Then verbs come before nouns, words that go with the position before others,
     * and names last; a look is at most 1.
     */
    private static double rank(int place, Position position, SentenceContext context) {
        SentenceSyntax syntax = context.syntax();
        if (context.codebook().cueOf(position, syntax.tokens(), place).isPresent()) {
            return 10;
        }
        Token token = syntax.tokens().get(place);
        if (syntax.phrases().referenceAt(place) != null
                || token.lemmas().stream().anyMatch(AUXILIARIES::contains)) {
            return 0;
        }
        double weight = CueWords.weight(position, token);
        boolean reports = context.scope().isCue(place) && weight < STRONG;
        boolean says = token.isVerb() && !token.tag().equals("MD") && !reports;
        return says ? 1 + weight : token.isNoun() ? Math.max(0.5, weight) : weight;
    }

    /** From the subject of the cue's verb to where its clause ends, and on to who is named beyond. */
    private static SeenEvidence shownBy(int look, int cue, SeenPair seen, Position position, SentenceContext context) {
        SentenceSyntax syntax = context.syntax();
        SpeechScope scope = context.scope();
        List<Token> tokens = syntax.tokens();
        int cueEnd =
                context.codebook().cueOf(position, tokens, cue).map(Hit::end).orElse(cue + 1);
        Speech speech = scope.at(cue);
        int first = clauseBegin(cue, speech, syntax, scope);
        int end = Math.max(cueEnd, scope.clip(cue, syntax.clauseEnd(cueEnd), speech));
        for (Holder named : Arrays.asList(seen.holder(), seen.named())) {
            Reference reference = named == null ? null : named.reference();
            if (reference != null && Objects.equals(scope.at(reference.firstToken()), speech)) {
                first = Math.min(first, reference.firstToken());
                end = Math.max(end, reference.endToken());
            }
        }
        Span words = new Span(tokens.get(cue).begin(), tokens.get(cueEnd - 1).end());
        return new SeenEvidence(look, words, first, end);
    }

    /**
     * Where the subject begins whose clause the cue stands in: its verb's own, or that of a verb above it in the same speech. Without
     * one where the cue's noun phrase begins.
     */
    private static int clauseBegin(int cue, Speech speech, SentenceSyntax syntax, SpeechScope scope) {
        Optional<VerbGroup> group = syntax.groupAt(cue).or(() -> syntax.groupBefore(cue));
        while (group.isPresent() && Objects.equals(scope.at(group.get().first()), speech)) {
            Subject subject = syntax.subject(group.get());
            if (subject != null && subject.first() < cue && syntax.clauseEnd(subject.end()) > cue) {
                return subject.first();
            }
            group = syntax.groupBefore(group.get().first());
        }
        Subject phrase = syntax.phrases().endingAt(cue);
        return phrase == null ? cue : phrase.first();
    }

    private static int tokenAt(List<Token> tokens, int place) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).end() > place) {
                return i;
            }
        }
        return tokens.size() - 1;
    }
}
