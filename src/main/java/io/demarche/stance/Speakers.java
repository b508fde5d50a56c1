package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.actors.Reference;
import io.demarche.actors.Use;
import io.demarche.text.Quotation;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Resolves the words that name a quotation's source to an actor. */
final class Speakers {
    private final List<Reference> references;

    /** Takes all references of the article, by sentence. */
    Speakers(List<List<Reference>> references) {
        this.references = references.stream().flatMap(List::stream).toList();
    }

    /** One list a sentence; speech whose source is a news outlet alone stays without a speaker. */
    List<List<Speech>> of(List<Quotation> quotations, int sentences) {
        List<List<Speech>> speeches = new ArrayList<>();
        for (int s = 0; s < sentences; s++) {
            speeches.add(new ArrayList<>());
        }
        for (Quotation quotation : quotations) {
            speeches.get(quotation.sentenceIndex())
                    .add(new Speech(quotation, speaker(quotation.source()).orElse(null)));
        }
        return speeches;
    }

    private Optional<Actor> speaker(Span source) {
        if (source == null) {
            return Optional.empty();
        }
        return references.stream()
                .filter(reference -> reference.span().overlaps(source))
                .filter(reference -> reference.actor().type() != ActorType.MEDIA)
                .filter(reference -> reference.use() == Use.AGENT || reference.published())
                .max(Comparator.comparing((Reference reference) -> reference.use() == Use.AGENT)
                        .thenComparing(reference -> reference.actor().isPerson())
                        .thenComparing(reference -> -reference.firstToken()))
                .map(Reference::actor);
    }
}
