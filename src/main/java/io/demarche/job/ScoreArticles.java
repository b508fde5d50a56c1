package io.demarche.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.demarche.corpus.Article;
import io.demarche.reader.ReadSentences;
import io.demarche.spark.ProgressCounters;
import io.demarche.spark.RecordEncoders;
import io.demarche.text.SplitSentences;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores the articles that neither the result in the output folder nor a run that was cut off holds already. */
final class ScoreArticles {
    private static final Logger LOG = LoggerFactory.getLogger(ScoreArticles.class);
    private static final Encoder<Article> ARTICLE = RecordEncoders.of(Article.class);
    private static final Encoder<ScoredArticle> SCORED = RecordEncoders.of(ScoredArticle.class);
    private static final String[] ID_AND_HASH = {"articleId", "hash"};
    /** Characters; a longer article is read in units, and these come first, lest all wait for one at the end. */
    private static final int LONG = 100_000;

    private final SparkSession spark;
    private final ReadSentences reader;
    private final ArticleAnalyser analyser;
    private final ScoringHash hash;

    ScoreArticles(SparkSession spark, ReadSentences reader, Knowledge knowledge, ScoringHash hash) {
        this.spark = spark;
        this.reader = reader;
        this.analyser = new ArticleAnalyser(knowledge.actors(), knowledge.stances());
        this.hash = hash;
    }

    /** All of the corpus, whatever was scored before. */
    ScoredCorpus all(Corpus corpus, ScoredParts parts) {
        score(corpus.articles(), corpus.scorable(), parts);
        return new ScoredCorpus(parts.rows(), EarlierResult.none(spark));
    }

    /** What is new or changed, and the rest as it was scored before. */
    ScoredCorpus rest(Corpus corpus, ScoredParts parts, EarlierResult earlier, WorkingTables working) {
        ScoringHash hashing = hash;
        Dataset<ScoredId> ids = working.commit(
                "ids",
                corpus.articles()
                        .map(
                                (MapFunction<Article, ScoredId>)
                                        article -> new ScoredId(article.articleId(), hashing.of(article)),
                                RecordEncoders.of(ScoredId.class)),
                ScoredId.class);
        EarlierResult kept = earlier.keeping(working.commit(
                "kept", earlier.ids().join(ids, ID_AND_HASH, "left_semi").as(ids.encoder()), ScoredId.class));
        Dataset<ScoredId> wanted =
                ids.join(kept.ids(), ID_AND_HASH, "left_anti").as(ids.encoder());
        Dataset<ScoredId> open = working.commit(
                "open", wanted.join(parts.ids(), ID_AND_HASH, "left_anti").as(ids.encoder()), ScoredId.class);
        long count = open.count();
        LOG.info("Scoring {} article(s) that are new or changed", count);
        if (count > 0) {
            score(
                    corpus.articles()
                            .join(open, new String[] {"articleId"}, "left_semi")
                            .as(ARTICLE),
                    count,
                    parts);
        }
        return new ScoredCorpus(parts.rows(wanted), kept);
    }

    private void score(Dataset<Article> articles, long count, ScoredParts parts) {
        int tasks = CorpusInput.tasks(spark, count);
        Column length = length(col("text"));
        Row characters = articles.agg(sum(length), max(length)).head();
        ProgressCounters progress =
                ProgressCounters.begin(spark, count, characters.isNullAt(0) ? 0 : characters.getLong(0));
        ScoringHash hashing = hash;
        ArticleAnalyser analysing = analyser;
        ReadSentences.Worker<ScoredArticle> worker = (article, sentences) -> {
            AnalysedArticle analysed = analysing.analyse(article, sentences);
            progress.count(analysed.sentences().size(), article.article().text().length());
            return new ScoredArticle(hashing.of(article.article()), analysed);
        };
        SplitSentences split = new SplitSentences();
        Dataset<ScoredArticle> scored =
                reader.with(split.of(articles.filter(length.leq(LONG)).repartition(tasks)), worker, SCORED);
        boolean someAreLong = !characters.isNullAt(1) && characters.getInt(1) > LONG;
        parts.write(
                someAreLong
                        ? reader.inUnits(split.of(articles.filter(length.gt(LONG))), tasks, worker, SCORED)
                                .union(scored)
                        : scored);
        ProgressCounters.end(spark);
    }
}
