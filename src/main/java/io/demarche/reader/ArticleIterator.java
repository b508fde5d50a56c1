package io.demarche.reader;

import io.demarche.text.SegmentedArticle;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Gathers the windows of each article, which follow each other, and gives the article to a worker. */
final class ArticleIterator<R> implements Iterator<R> {
    private final Iterator<EncodedWindow> windows;
    private final int width;
    private final ReadSentences.Worker<R> worker;
    private EncodedWindow next;

    ArticleIterator(Iterator<EncodedWindow> windows, int width, ReadSentences.Worker<R> worker) {
        this.windows = windows;
        this.width = width;
        this.worker = worker;
        next = windows.hasNext() ? windows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public R next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        SegmentedArticle article = next.article();
        List<ReadSentence> sentences = new ArrayList<>();
        do {
            int index = next.sentenceIndex();
            if (index == sentences.size()) {
                sentences.add(read(next));
            } else if (index >= 0) {
                sentences.set(index, sentences.get(index).and(read(next)));
            }
            next = windows.hasNext() ? windows.next() : null;
        } while (next != null && next.article() == null);
        return worker.read(article, sentences);
    }

    private ReadSentence read(EncodedWindow window) {
        List<Span> words = new ArrayList<>();
        for (int i = 0; i < window.begins().size(); i++) {
            words.add(new Span(window.begins().get(i), window.ends().get(i)));
        }
        return ReadSentence.of(words, WordVectors.unpack(window.vectors(), words.size()), width);
    }
}
