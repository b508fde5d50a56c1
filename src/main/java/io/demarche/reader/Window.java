package io.demarche.reader;

import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A sentence, or as much of one as the encoder reads at once: one row, one pass. The first window of an article carries it, the
 * others follow in order.
 *
 * @param article null in all windows but the first
 * @param sentenceIndex -1 for an article without sentences
 * @param begins first UTF-16 unit of each word in the sentence
 * @param ends one past its last
 * @param words as the encoder's vocabulary writes them
 */
public record Window(
        SegmentedArticle article, int sentenceIndex, List<Integer> begins, List<Integer> ends, List<String> words) {
    /** Word pieces; a longer sentence is read in parts, for attention costs the square of the length. */
    static final int LONGEST = 250;

    public Window {
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
        words = List.copyOf(words);
    }

    /** All windows of an article. */
    static Iterator<Window> of(SegmentedArticle article, WordPieces pieces) {
        List<Window> windows = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<Span> spans = ReaderWords.of(sentence.sentence());
            boolean isShort = sentence.sentence().length() <= LONGEST; // a piece has a character at least
            int from = 0;
            int room = LONGEST;
            for (int i = 0; i < spans.size() && !isShort; i++) {
                int length = pieces.count(spans.get(i).of(sentence.sentence()));
                if (length > room && i > from) {
                    windows.add(of(sentence, spans.subList(from, i)));
                    from = i;
                    room = LONGEST;
                }
                room -= length;
            }
            windows.add(of(sentence, spans.subList(from, spans.size())));
        }
        if (windows.isEmpty()) {
            windows.add(new Window(null, -1, List.of(0), List.of(0), List.of(".")));
        }
        Window first = windows.get(0);
        windows.set(0, new Window(article, first.sentenceIndex, first.begins, first.ends, first.words));
        return windows.iterator();
    }

    private static Window of(Sentence sentence, List<Span> spans) {
        return new Window(
                null,
                sentence.sentenceIndex(),
                spans.stream().map(Span::begin).toList(),
                spans.stream().map(Span::end).toList(),
                spans.stream()
                        .map(span -> ReaderWords.marked(span.of(sentence.sentence())))
                        .toList());
    }
}
