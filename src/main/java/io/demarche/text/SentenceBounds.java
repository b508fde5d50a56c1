package io.demarche.text;

import io.demarche.corpus.Article;
import io.demarche.corpus.Region;
import io.demarche.corpus.RegionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Turns the bounds that a sentence detector proposes into the sentences of an article.
 *
 * <p>Each region of the article's voice is cut on its own, so no sentence leaves it, and every character of it that is
 * not blank belongs to exactly one sentence, whatever the detector dropped or altered. A stretch without a letter or
 * digit joins its neighbour in the region.
 */
public final class SentenceBounds {
    /** More UTF-16 units than this are cut again, so that one page without a full stop does not reach a model whole. */
    static final int MAX_LENGTH = 2_000;

    private SentenceBounds() {}

    /**
     * The article's sentences in text order.
     *
     * @param detected half-open spans of the detector; only where they begin is used, where the text allows it
     */
    public static List<Sentence> sentences(Article article, List<Span> detected) {
        NavigableSet<Integer> starts = new TreeSet<>();
        detected.forEach(span -> starts.add(span.begin()));
        List<Sentence> sentences = new ArrayList<>();
        String text = article.text();
        for (Region region : article.regions()) {
            if (region.kind().isVoice()) {
                QuotedSpans quotes = QuotedSpans.in(text, region.begin(), region.end());
                for (Span span : cut(text, region, starts, quotes)) {
                    sentences.add(new Sentence(
                            article.articleId(),
                            sentences.size(),
                            span.begin(),
                            span.end(),
                            span.of(text),
                            part(region, span, quotes).label()));
                }
            }
        }
        return sentences;
    }

    private static Part part(Region region, Span span, QuotedSpans quotes) {
        if (region.kind() == RegionKind.HEADLINE) {
            return Part.HEADLINE;
        }
        return quotes.enclose(span.begin(), span.end()) ? Part.QUOTE : Part.BODY;
    }

    private static List<Span> cut(String text, Region region, NavigableSet<Integer> starts, QuotedSpans quotes) {
        List<Span> spans = new ArrayList<>();
        int begin = region.begin();
        int lastWord = Characters.words(text, region.begin(), region.end()).end();
        for (int start : SentenceBreaks.in(text, region.begin(), region.end(), starts, quotes)) {
            if (start < lastWord && hasWord(text, begin, start)) {
                addShort(spans, text, begin, start);
                begin = start;
            }
        }
        addShort(spans, text, begin, region.end());
        return spans;
    }

    private static boolean hasWord(String text, int begin, int end) {
        Span words = Characters.words(text, begin, end);
        return words.begin() < words.end();
    }

    private static void addShort(List<Span> spans, String text, int begin, int end) {
        Span rest = Characters.trim(text, begin, end);
        while (rest.end() - rest.begin() > MAX_LENGTH) {
            int middle = longCut(text, rest.begin());
            spans.add(Characters.trim(text, rest.begin(), middle));
            rest = Characters.trim(text, middle, rest.end());
        }
        if (rest.begin() < rest.end()) {
            spans.add(rest);
        }
    }

    /** After the last semicolon, colon or line of the window, else after its last blank, else at its end. */
    private static int longCut(String text, int begin) {
        int blank = -1;
        for (int i = begin + MAX_LENGTH - 1; i > begin + MAX_LENGTH / 4; i--) {
            char c = text.charAt(i);
            boolean blankAfter = Characters.isBlank(text.charAt(i + 1));
            if (c == '\n' || ((c == ';' || c == ':') && blankAfter)) {
                return i + 1;
            }
            if (blank < 0 && Characters.isBlank(c)) {
                blank = i;
            }
        }
        if (blank >= 0) {
            return blank;
        }
        int limit = begin + MAX_LENGTH;
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
