package io.demarche.evaluation;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.MentionType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.job.ArticleAnalyser;
import io.demarche.stance.Stance;
import io.demarche.stance.StanceFinder.Reading;
import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one sentence whose actor and recipient are given. */
final class GivenPair {
    private static final String SOURCE = "given-source";
    private static final String TARGET = "given-target";
    private static final String TAG = "</?[st]>";

    /** A sentence, who acts in it, and towards whom; what is not given is null. */
    record Pair(String text, Span actor, Span recipient) {
        String source() {
            return actor == null ? "" : actor.of(text);
        }

        String target() {
            return recipient == null ? "" : recipient.of(text);
        }

        Pair reversed() {
            return new Pair(text, recipient, actor);
        }
    }

    private final ArticleAnalyser analyser;

    GivenPair(ArticleAnalyser analyser) {
        this.analyser = analyser;
    }

    /** Takes {@code <s>…</s>} and {@code <t>…</t>} out of a sentence; one of them may be missing. */
    static Pair parse(String marked) {
        return new Pair(marked.replaceAll(TAG, ""), between(marked, "s"), between(marked, "t"));
    }

    /** Where the words of a tag stand in the sentence without tags; null where there is no such tag. */
    private static Span between(String marked, String tag) {
        int begin = marked.indexOf("<" + tag + ">");
        int end = marked.indexOf("</" + tag + ">");
        if (begin < 0 || end < begin) {
            return null;
        }
        return new Span(
                marked.substring(0, begin).replaceAll(TAG, "").length(),
                marked.substring(0, end).replaceAll(TAG, "").length());
    }

    /**
     * What the actor does, best towards the recipient, else towards somebody else or nobody; of several the most certain.
     * Empty where no stance of the actor is found.
     */
    Optional<Stance> from(Pair pair) {
        Reading found = analyser.read(Texts.sentence(pair.text()));
        Reading given = new Reading(
                found.article(),
                found.sentences(),
                found.tokens(),
                List.of(references(found, pair)),
                found.quotations());
        return analyser.stances(given).stream()
                .filter(stance -> pair.actor() == null || stance.actorId().equals(SOURCE))
                .filter(stance -> pair.actor() != null || TARGET.equals(stance.recipientId()))
                .max(Comparator.comparing((Stance stance) -> TARGET.equals(stance.recipientId()))
                        .thenComparing(Stance::confidence));
    }

    private static List<Reference> references(Reading reading, Pair pair) {
        List<Reference> references = new ArrayList<>();
        for (Reference reference : reading.references().get(0)) {
            if (Stream.of(pair.actor(), pair.recipient())
                    .filter(Objects::nonNull)
                    .noneMatch(reference.span()::overlaps)) {
                references.add(reference);
            }
        }
        List<Token> tokens = reading.tokens().get(0);
        given(SOURCE, pair.text(), pair.actor(), tokens).ifPresent(references::add);
        given(TARGET, pair.text(), pair.recipient(), tokens).ifPresent(references::add);
        references.sort(Comparator.comparing(Reference::span));
        return references;
    }

    private static Optional<Reference> given(String id, String text, Span span, List<Token> tokens) {
        if (span == null) {
            return Optional.empty();
        }
        int first = 0;
        while (first < tokens.size() && tokens.get(first).end() <= span.begin()) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && tokens.get(end).begin() < span.end()) {
            end++;
        }
        if (end == first) {
            return Optional.empty();
        }
        Actor actor = new Actor(id, span.of(text), ActorType.ORGANISATION, null, null, false);
        return Optional.of(new Reference(0, first, end, span, actor, MentionType.NAME, use(tokens, end), true));
    }

    /** A name before a possessive or another noun only modifies it. */
    private static Use use(List<Token> tokens, int end) {
        boolean modifies = end < tokens.size()
                && (tokens.get(end).tag().equals("POS") || tokens.get(end).isNoun());
        return modifies ? Use.MODIFIER : Use.AGENT;
    }
}
