package io.demarche.text;

import io.demarche.corpus.Article;
import java.io.Serializable;
import java.util.List;

/** An article and its sentences in text order; bylines, datelines and credits have none. */
public record SegmentedArticle(Article article, List<Sentence> sentences) implements Serializable {
    /** Spark hands out lists that are computed when they are read, on buffers that it uses again. */
    public SegmentedArticle {
        sentences = List.copyOf(sentences);
    }
}
