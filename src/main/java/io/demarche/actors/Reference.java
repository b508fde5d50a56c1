package io.demarche.actors;

import io.demarche.text.Span;

/**
 * A noun phrase, or a part of one, that refers to an actor.
 *
 * @param firstToken index of the first token in its sentence
 * @param endToken one past the last token
 * @param span the same in UTF-16 units of the article's text
 * @param published whether it is a mention for the tables; bare adjectives ("Iranian oil") are not
 */
public record Reference(
        int sentenceIndex,
        int firstToken,
        int endToken,
        Span span,
        Actor actor,
        MentionType type,
        Use use,
        boolean published) {
    /** Whether it means a person and lies in the tokens [first, end) of its sentence. */
    boolean isPersonWithin(int first, int end) {
        return actor.isPerson() && firstToken >= first && endToken <= end;
    }

    /** The same words for another actor. */
    Reference of(Actor other) {
        return new Reference(sentenceIndex, firstToken, endToken, span, other, type, use, published);
    }

    boolean overlaps(Reference other) {
        return firstToken < other.endToken && other.firstToken < endToken;
    }
}
