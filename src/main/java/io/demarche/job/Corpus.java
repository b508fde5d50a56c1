package io.demarche.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.demarche.corpus.Article;
import io.demarche.corpus.Columns;
import io.demarche.corpus.Defect;
import io.demarche.corpus.InputListing;
import io.demarche.corpus.ReadArticles;
import io.demarche.corpus.ReadResult;
import io.demarche.corpus.ReadSettings;
import io.demarche.corpus.Rejected;
import io.demarche.corpus.ResolveIds;
import io.demarche.spark.RecordEncoders;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the files gave.
 *
 * @param articles those to score: one for each id, up to the limit
 * @param rejected every other unit
 * @param units articles and defects, counted before anything was left out
 * @param scorable how many articles there are to score at most
 */
record Corpus(InputListing inputs, Dataset<Article> articles, Dataset<Rejected> rejected, long units, long scorable) {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);

    static Corpus read(
            SparkSession spark,
            Columns columns,
            ReadSettings reading,
            CorpusInput input,
            InputListing inputs,
            WorkingTables working) {
        Dataset<ReadResult> read =
                working.commit("read", new ReadArticles(columns, reading).of(spark, inputs.files()), ReadResult.class);
        Dataset<ReadResult> resolved = new ResolveIds().in(read);
        Dataset<Article> readable = ResolveIds.articles(resolved);
        Dataset<Rejected> rejected = ResolveIds.rejected(resolved)
                .union(spark.createDataset(inputs.skipped(), RecordEncoders.of(Rejected.class)));
        Row units = read.agg(count(lit(1)), count("article.articleId")).head();
        LOG.info(
                "Read {} article(s) from {} file(s)",
                units.getLong(1),
                inputs.files().size());
        long scorable = input.atMost(units.getLong(1));
        String last = input.lastId(readable);
        return last == null
                ? new Corpus(inputs, readable, rejected, units.getLong(0), scorable)
                : new Corpus(
                        inputs,
                        readable.filter(col("articleId").leq(last)),
                        rejected.union(overLimit(readable, last)),
                        units.getLong(0),
                        scorable);
    }

    private static Dataset<Rejected> overLimit(Dataset<Article> articles, String last) {
        return articles.filter(col("articleId").gt(last))
                .map(
                        (MapFunction<Article, Rejected>) article -> Rejected.because(
                                Defect.OVER_LIMIT,
                                article.path(),
                                null,
                                article.articleId(),
                                "Left out by --limit",
                                null),
                        RecordEncoders.of(Rejected.class));
    }
}
