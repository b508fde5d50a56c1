package io.demarche.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the reports of single sentences into quotations of an article: a quote keeps its cue and source over sentences
 * and paragraphs, and a quote that directly follows an attributed one has the same speaker.
 */
final class DirectSpeech {
    private static final int SHORTEST_STATEMENT = 12;

    private static final Set<String> SELVES = Set.of("i", "we", "you", "one");

    private final String text;
    private final List<Sentence> sentences;
    private final int[] paragraphOf;
    /** Per sentence, what of it stands between quotation marks. */
    private final List<List<Span>> quotes = new ArrayList<>();
    /** Per piece of a stretch in one sentence, by its begin: all pieces of that stretch. */
    private final TreeMap<Integer, List<Piece>> stretchByPiece = new TreeMap<>();

    private final List<Quotation> found = new ArrayList<>();
    private final Map<Integer, Quotation> awaiting = new HashMap<>();
    /** Per sentence, the reporter's last quotation in it. */
    private final Map<Integer, Quotation> lastBySentence = new HashMap<>();

    private final Set<Span> contents = new HashSet<>();

    private record Piece(int sentenceIndex, Span span) {}

    DirectSpeech(String text, List<Sentence> sentences, List<Span> paragraphs, List<List<Span>> stretches) {
        this.text = text;
        this.sentences = sentences;
        this.paragraphOf = new int[sentences.size()];
        int paragraph = 0;
        for (int i = 0; i < paragraphOf.length; i++) {
            quotes.add(new ArrayList<>());
            while (paragraphs.get(paragraph).end() < sentences.get(i).end()) {
                paragraph++;
            }
            paragraphOf[i] = paragraph;
        }
        int sentence = 0;
        for (List<Span> stretch : stretches) {
            List<Piece> pieces = new ArrayList<>();
            for (Span part : stretch) {
                while (sentence < paragraphOf.length && sentences.get(sentence).end() <= part.begin()) {
                    sentence++;
                }
                for (int i = sentence;
                        i < paragraphOf.length && sentences.get(i).begin() < part.end();
                        i++) {
                    Span inside = trimmed(
                            Math.max(part.begin(), sentences.get(i).begin()),
                            Math.min(part.end(), sentences.get(i).end()));
                    if (inside.begin() < inside.end()) {
                        Piece piece = new Piece(i, inside);
                        pieces.add(piece);
                        quotes.get(i).add(inside);
                        stretchByPiece.put(inside.begin(), pieces);
                    }
                }
            }
        }
    }

    List<Span> quotesIn(int sentenceIndex) {
        return quotes.get(sentenceIndex);
    }

    void add(int sentenceIndex, Clause clause, List<Report> reports) {
        boolean outer = clause.begin() == 0 && clause.end() == clause.tokens().size();
        for (Report report : reports) {
            if (!outer && isSelf(clause, report.source())) {
                continue; // "I think …" between quotation marks: the speaker is known from outside
            }
            Span cue = clause.span(report.cue().begin(), report.cue().end());
            Span source = report.source() == null
                    ? null
                    : clause.span(report.source().begin(), report.source().end());
            if (report.contents().isEmpty()) {
                awaiting.put(sentenceIndex, new Quotation(sentenceIndex, cue, cue, source, Quotation.Kind.DIRECT));
            }
            for (Words range : report.contents()) {
                Span content = clause.span(range.begin(), range.end());
                put(new Quotation(sentenceIndex, content, cue, source, kind(content, sentenceIndex)), outer);
                if (outer) {
                    runOn(content, sentenceIndex, cue, source);
                }
            }
        }
    }

    private static boolean isSelf(Clause clause, Words source) {
        return source == null || SELVES.contains(clause.lower(source.begin()));
    }

    private void put(Quotation quotation, boolean outer) {
        if (!contents.add(quotation.content())) {
            return;
        }
        found.add(quotation);
        if (outer) {
            lastBySentence.put(quotation.sentenceIndex(), quotation);
        }
    }

    /** The other sentences of a quote of which this content is a part. */
    private void runOn(Span content, int sentenceIndex, Span cue, Span source) {
        for (Span quote : quotes.get(sentenceIndex)) {
            if (quote.overlaps(content)) {
                for (Piece piece : stretchByPiece.get(quote.begin())) {
                    if (piece.sentenceIndex() != sentenceIndex) {
                        put(
                                new Quotation(
                                        piece.sentenceIndex(),
                                        withoutStop(piece.span()),
                                        cue,
                                        source,
                                        Quotation.Kind.DIRECT),
                                true);
                    }
                }
            }
        }
    }

    /** Gives quotes that fill a sentence and have no cue of their own the speaker of the sentence before. */
    void attributeRest() {
        for (int i = 0; i < paragraphOf.length; i++) {
            Sentence sentence = sentences.get(i);
            for (Span quote : quotes.get(i)) {
                boolean whole = quote.begin() - sentence.begin() <= 2 && sentence.end() - quote.end() <= 3;
                if (whole && quote.end() - quote.begin() >= SHORTEST_STATEMENT && !lastBySentence.containsKey(i)) {
                    Quotation before = awaiting.containsKey(i - 1) ? awaiting.get(i - 1) : neighbour(i);
                    Span cue = before == null ? null : before.cue();
                    Span source = before == null ? null : before.source();
                    put(new Quotation(i, withoutStop(quote), cue, source, Quotation.Kind.DIRECT), true);
                    runOn(quote, i, cue, source);
                }
            }
        }
    }

    /** The reporter's last quotation in the sentence before, if that stands in this paragraph or the one before it. */
    private Quotation neighbour(int sentenceIndex) {
        Quotation before = lastBySentence.get(sentenceIndex - 1);
        return before != null && paragraphOf[sentenceIndex] - paragraphOf[sentenceIndex - 1] <= 1 ? before : null;
    }

    private Quotation.Kind kind(Span content, int sentenceIndex) {
        boolean any = false;
        for (Span quote : quotes.get(sentenceIndex)) {
            if (quote.contains(content)) {
                return Quotation.Kind.DIRECT;
            }
            any |= quote.overlaps(content);
        }
        return any ? Quotation.Kind.MIXED : Quotation.Kind.INDIRECT;
    }

    List<Quotation> quotations() {
        List<Quotation> ordered = new ArrayList<>(found);
        ordered.sort((a, b) -> a.content().compareTo(b.content()));
        return ordered;
    }

    private Span withoutStop(Span span) {
        int end = span.end();
        while (end - 1 > span.begin() && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(span.begin(), end);
    }

    private Span trimmed(int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }
}
