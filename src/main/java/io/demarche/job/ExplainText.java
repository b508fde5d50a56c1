package io.demarche.job;

import io.demarche.corpus.Article;
import io.demarche.stance.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Says of each sentence of some texts what the job reads in it and why. */
public final class ExplainText {
    private ExplainText() {}

    /** Reads each text as an article of its own. Of the options only the settings and the master count. */
    public static List<Explanation> run(ScoreOptions options, List<String> texts) {
        return Pipeline.with(options, pipeline -> explain(pipeline, texts));
    }

    private static List<Explanation> explain(Pipeline pipeline, List<String> texts) {
        List<Article> articles = new ArrayList<>();
        for (String text : texts) {
            String id = String.valueOf(articles.size());
            articles.add(Article.of(id, null, text));
        }
        return pipeline.read(articles).stream()
                .flatMap(reading -> pipeline.analyser().explain(reading).stream())
                .toList();
    }
}
