package io.demarche.evaluation;

import io.demarche.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares spans of one text. Punctuation and white space at their ends do not count, for sets of labels differ on quotation
 * marks and final stops. Exact: the words are the same. Overlap: at least one word is.
 */
final class SpanCounts {
    private final Counts exact = new Counts();
    private final Counts overlap = new Counts();

    void add(String text, Collection<Span> goldSpans, Collection<Span> foundSpans) {
        Set<Span> gold = trimmed(text, goldSpans);
        Set<Span> found = trimmed(text, foundSpans);
        exact.addGold(gold.size());
        exact.addFound(found.size());
        exact.addHits(gold.stream().filter(found::contains).count());
        overlap.addGold(gold.size());
        overlap.addFound(found.size());
        overlap.addMatches(touching(gold, found), touching(found, gold));
    }

    private static long touching(Set<Span> spans, Set<Span> others) {
        return spans.stream()
                .filter(span -> others.stream().anyMatch(span::overlaps))
                .count();
    }

    private static Set<Span> trimmed(String text, Collection<Span> spans) {
        Set<Span> trimmed = new TreeSet<>();
        for (Span span : spans) {
            Span words = trim(text, span);
            if (words.end() > words.begin()) {
                trimmed.add(words);
            }
        }
        return trimmed;
    }

    /** The span from its first to its last letter, digit or currency sign. */
    static Span trim(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && !isWord(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && !isWord(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL
                || c == '%';
    }

    double exactF1() {
        return exact.f1();
    }

    double overlapF1() {
        return overlap.f1();
    }

    Counts exact() {
        return exact;
    }

    static List<Span> listOf(Span span) {
        return span == null ? List.of() : List.of(span);
    }
}
