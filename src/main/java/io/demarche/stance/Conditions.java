package io.demarche.stance;

import io.demarche.reader.ReadSentence;
import io.demarche.reader.ReadSentences;
import io.demarche.reader.ShippedModel;
import io.demarche.reader.Tags;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;

/** Finds the words of a condition for a position that the reader calls conditional. */
final class Conditions implements Serializable {
    private final Tags tags = new Tags(ShippedModel.named(ReadSentences.MODEL), "condition");

    /** A single word is no condition, but a mark that went astray. */
    private static final int LEAST_WORDS = 2;

    /**
     * The condition that the reader marks nearest to a word of a sentence, else the first clause that a conjunction
     * ("if", "as long as") makes one; in the article's text.
     *
     * @param refusal whether the position is a refusal, which alone can hold "under pressure"
     */
    Optional<Span> near(int word, Sentence sentence, SentenceSyntax syntax, ReadSentence read, boolean refusal) {
        return tags.spans(read).stream()
                .filter(span -> span.words().last() - span.words().first() + 1 >= LEAST_WORDS)
                .min(Comparator.comparingInt(span -> Math.abs(span.words().first() - word)))
                .map(span -> read.characters(span.words()))
                .map(span -> new Span(sentence.begin() + span.begin(), sentence.begin() + span.end()))
                .or(() -> ModalityReader.condition(
                        syntax, 0, syntax.tokens().size(), syntax.tokens().size(), refusal));
    }
}
