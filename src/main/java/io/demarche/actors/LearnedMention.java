package io.demarche.actors;

import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.List;

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
    private static final double LEAST_CONFIDENCE = 0.5;

    boolean isTrusted() {
        return confidence >= LEAST_CONFIDENCE;
    }

    /** Whether it overlaps no mention among the references, and no outlet's name. */
    boolean isFree(List<Reference> found) {
        return found.stream()
                .noneMatch(reference -> overlaps(reference)
                        && (reference.published() || reference.actor().type() == ActorType.MEDIA));
    }

    boolean isNameOf(String wanted) {
        return type == MentionType.NAME && entity.equals(wanted);
    }

    /** The mention as one of an actor. */
    Reference reference(int sentenceIndex, List<Token> tokens, Actor actor) {
        Use use = Uses.of(tokens, firstToken, endToken, false, false);
        return new Reference(sentenceIndex, firstToken, endToken, span, actor, type, use, true);
    }

    boolean overlaps(Reference reference) {
        return firstToken < reference.endToken() && reference.firstToken() < endToken;
    }
}
