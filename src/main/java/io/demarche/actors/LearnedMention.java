package io.demarche.actors;

import io.demarche.text.Span;

/**
 * A stretch of text that the reader takes for a mention of somebody who can act.
 *
 * @param firstToken index of its first token in the sentence
 * @param endToken one past its last
 * @param span in UTF-16 units of the article's text
 * @param entity PER, ORG, LOC or MISC where it is a name, else empty
 * @param confidence 0 to 1
 */
record LearnedMention(int firstToken, int endToken, Span span, MentionType type, String entity, double confidence) {
    boolean isNameOf(String wanted) {
        return type == MentionType.NAME && entity.equals(wanted);
    }

    boolean overlaps(Reference reference) {
        return firstToken < reference.endToken() && reference.firstToken() < endToken;
    }
}
