package io.demarche.reader;

import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Some sentences of a long article that are a task's work; {@code number} is its place in the article. */
public record SentenceUnit(String articleId, int number, List<Sentence> sentences) {
    /** About a second of the encoder. */
    static final int SENTENCES = 100;

    /** Spark hands out lists that are computed when they are read, on buffers that it uses again. */
    public SentenceUnit {
        sentences = List.copyOf(sentences);
    }

    static Iterator<SentenceUnit> of(SegmentedArticle article) {
        List<SentenceUnit> units = new ArrayList<>();
        List<Sentence> all = article.sentences();
        for (int from = 0; from < all.size(); from += SENTENCES) {
            List<Sentence> some = all.subList(from, Math.min(all.size(), from + SENTENCES));
            units.add(new SentenceUnit(article.article().articleId(), units.size(), some));
        }
        return units.iterator();
    }
}
