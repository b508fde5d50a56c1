package io.demarche.reader;

import io.demarche.text.Quotation;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mends what rules find of reported speech with what the reader sees: where a content ends, and reports without a rule. */
public final class SpeechReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Tags sources;
    private final Tags cues;
    private final Tags contents;

    public SpeechReader() {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        sources = new Tags(model, "source");
        cues = new Tags(model, "cue");
        contents = new Tags(model, "content");
    }

    /**
     * The quotations of an article, mended, in text order.
     *
     * @param sentences the article's, in step with what the encoder made of them
     */
    public List<Quotation> mended(List<Quotation> quotations, List<Sentence> sentences, List<ReadSentence> encoded) {
        List<Quotation> mended = new ArrayList<>();
        Map<Integer, List<Quotation>> bySentence =
                quotations.stream().collect(Collectors.groupingBy(Quotation::sentenceIndex));
        for (int s = 0; s < sentences.size(); s++) {
            mended.addAll(mended(bySentence.getOrDefault(s, List.of()), sentences.get(s), encoded.get(s)));
        }
        mended.sort(Comparator.comparing(Quotation::content));
        return mended;
    }

    private List<Quotation> mended(List<Quotation> quotations, Sentence sentence, ReadSentence read) {
        List<Span> content = spans(contents, sentence, read);
        List<Quotation> mended = new ArrayList<>();
        for (Quotation quotation : quotations) {
            mended.add(quotation.kind() == Quotation.Kind.DIRECT ? quotation : withBounds(quotation, content));
        }
        List<Span> source = spans(sources, sentence, read);
        for (Span cue : spans(cues, sentence, read)) {
            boolean isKnown = quotations.stream()
                    .anyMatch(quotation ->
                            quotation.cue() != null && quotation.cue().overlaps(cue));
            if (!isKnown) {
                report(cue, source, content, sentence)
                        .filter(report -> mended.stream()
                                .noneMatch(other -> other.content().overlaps(report.content())))
                        .ifPresent(mended::add);
            }
        }
        return mended;
    }

    /** The content as the reader bounds it, where it sees one stretch and that is mostly the same. */
    private static Quotation withBounds(Quotation quotation, List<Span> contents) {
        List<Span> same =
                contents.stream().filter(quotation.content()::overlaps).toList();
        if (same.size() != 1
                || 2 * same.get(0).shared(quotation.content())
                        < quotation.content().length()) {
            return quotation;
        }
        return new Quotation(
                quotation.sentenceIndex(), same.get(0), quotation.cue(), quotation.source(), quotation.kind());
    }

    /** A report that no rule knows: its cue with the nearest source and the nearest content. */
    private static Optional<Quotation> report(Span cue, List<Span> sources, List<Span> contents, Sentence sentence) {
        Comparator<Span> nearest = Comparator.comparingInt(span -> distance(span, cue));
        Optional<Span> source = sources.stream().min(nearest);
        return contents.stream()
                .min(nearest)
                .filter(content -> source.isPresent())
                .map(content ->
                        new Quotation(sentence.sentenceIndex(), content, cue, source.get(), Quotation.Kind.INDIRECT));
    }

    private static List<Span> spans(Tags tags, Sentence sentence, ReadSentence read) {
        return tags.spans(read).stream()
                .map(span -> read.characters(span.words()))
                .map(span -> new Span(sentence.begin() + span.begin(), sentence.begin() + span.end()))
                .toList();
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.begin() - other.end(), other.begin() - one.end()));
    }
}
