package io.demarche.evaluation;

import io.demarche.corpus.Article;
import io.demarche.job.Pipeline;
import io.demarche.reader.ReadSentence;
import io.demarche.text.Part;
import io.demarche.text.SegmentedArticle;
import io.demarche.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Texts as the job would have read them. */
final class Texts {
    private Texts() {}

    /** A text that is one sentence, whatever stops it holds. */
    static SegmentedArticle sentence(String id, String text) {
        return new SegmentedArticle(
                Article.of(id, null, text), List.of(new Sentence(id, 0, 0, text.length(), text, Part.BODY.label())));
    }

    /** What the encoder makes of texts that are one sentence each, in their order. */
    static List<ReadSentence> encoded(Pipeline pipeline, List<String> texts) {
        List<SegmentedArticle> articles = new ArrayList<>();
        for (String text : texts) {
            articles.add(sentence(String.valueOf(articles.size()), text));
        }
        return pipeline.encode(articles).stream()
                .map(read -> read.sentences().get(0))
                .toList();
    }
}
