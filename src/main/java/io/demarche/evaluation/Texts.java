package io.demarche.evaluation;

import io.demarche.corpus.Article;
import io.demarche.corpus.ArticleAnatomy;
import io.demarche.text.Part;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import java.util.List;

/** Texts as the job would have read them. */
final class Texts {
    private Texts() {}

    /** A text that is one sentence, whatever stops it holds. */
    static SegmentedArticle sentence(String text) {
        return new SegmentedArticle(
                article("", null, text), List.of(new Sentence("", 0, 0, text.length(), text, Part.BODY.label())));
    }

    static Article article(String id, String title, String text) {
        return new Article(id, title, text, null, null, null, null, false, new ArticleAnatomy().of(text));
    }
}
