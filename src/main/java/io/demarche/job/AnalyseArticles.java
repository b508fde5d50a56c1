package io.demarche.job;

import io.demarche.spark.RecordEncoders;
import io.demarche.text.SegmentedArticle;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/** Lifts {@link ArticleAnalyser} onto Spark. */
public final class AnalyseArticles {
    private final ArticleAnalyser analyser;

    public AnalyseArticles(ArticleAnalyser analyser) {
        this.analyser = analyser;
    }

    public Dataset<AnalysedArticle> of(Dataset<SegmentedArticle> articles) {
        ArticleAnalyser task = analyser;
        return articles.map(
                (MapFunction<SegmentedArticle, AnalysedArticle>) task::analyse,
                RecordEncoders.of(AnalysedArticle.class));
    }
}
