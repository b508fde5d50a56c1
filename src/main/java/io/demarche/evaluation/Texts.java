package io.demarche.evaluation;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;

/** Texts as the job would have read them. */
final class Texts {
    private Texts() {}

    static Article article(String id, String title, String text) {
        return new Article(id, title, text, null, null, null, null, false, new ArticleAnatomy().of(text));
    }
}
