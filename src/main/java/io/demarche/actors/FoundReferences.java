package io.demarche.actors;

import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The references found so far in one sentence. */
final class FoundReferences {
    private final int sentenceIndex;
    private final List<Token> tokens;
    private final List<Reference> references = new ArrayList<>();

    FoundReferences(int sentenceIndex, List<Token> tokens) {
        this.sentenceIndex = sentenceIndex;
        this.tokens = tokens;
    }

    int sentenceIndex() {
        return sentenceIndex;
    }

    void add(Reference reference) {
        references.add(reference);
    }

    /** Adds a published reference to tokens [first, end), of which those from {@code shown} on are its mention. */
    void add(int first, int end, int shown, Actor actor, MentionType type, Use use) {
        Span span = new Span(tokens.get(shown).begin(), tokens.get(end - 1).end());
        references.add(new Reference(sentenceIndex, first, end, span, actor, type, use, true));
    }

    /** Adds a name that stands inside a larger phrase: the "Kremlin" of "the Kremlin spokesman". */
    void addModifier(Reference name) {
        references.add(new Reference(
                sentenceIndex,
                name.firstToken(),
                name.endToken(),
                name.span(),
                name.actor(),
                name.type(),
                Use.MODIFIER,
                true));
    }

    boolean isFree(int index) {
        return references.stream()
                .noneMatch(reference -> reference.firstToken() <= index && index < reference.endToken());
    }

    boolean isFree(Reference name) {
        return references.stream().noneMatch(name::overlaps);
    }

    Stream<Reference> people() {
        return references.stream().filter(reference -> reference.actor().isPerson());
    }

    /** Modifiable, in no order. */
    List<Reference> list() {
        return references;
    }
}
