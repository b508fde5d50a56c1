package io.demarche.job;

import static org.apache.spark.sql.functions.col;

import io.demarche.corpus.Article;
import io.demarche.corpus.Columns;
import io.demarche.corpus.InputException;
import io.demarche.corpus.InputLister;
import io.demarche.corpus.InputListing;
import io.demarche.job.JobException.Reason;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** What the options say of the articles that are read. */
final class CorpusInput {
    /** Small enough that a slow article does not hold up a stage, large enough that a task is worth its start. */
    private static final int ARTICLES_A_TASK = 20;

    private final ScoreOptions options;

    CorpusInput(ScoreOptions options) {
        this.options = options;
    }

    Columns columns() {
        try {
            return options.columns().map(Columns::parse).orElseGet(Columns::usual);
        } catch (IllegalArgumentException e) {
            throw new JobException(Reason.CONFIG, e.getMessage(), e);
        }
    }

    InputListing list(SparkSession spark) {
        try {
            return new InputLister(spark.sparkContext().hadoopConfiguration()).list(options.inputs());
        } catch (InputException e) {
            throw new JobException(Reason.NO_INPUT, e.getMessage(), e);
        }
    }

    /** The id up to which articles count: a limited run is the same whatever the order of files and tasks. */
    String lastId(Dataset<Article> articles) {
        if (options.limit().isEmpty() || articles.count() <= options.limit().get()) {
            return null;
        }
        return articles.select("articleId")
                .sort("articleId")
                .limit(Math.toIntExact(options.limit().get()))
                .agg(functions.max("articleId"))
                .head()
                .getString(0);
    }

    long atMost(long articles) {
        return Math.min(articles, options.limit().orElse(Long.MAX_VALUE));
    }

    /** The articles up to the limit. */
    Dataset<Article> limited(Dataset<Article> articles) {
        String last = lastId(articles);
        return last == null ? articles : articles.filter(col("articleId").leq(last));
    }

    /** A whole number of rounds, so that no slot waits for the last task of another. */
    static int tasks(SparkSession spark, long articles) {
        int slots = spark.sparkContext().defaultParallelism();
        long round = (long) slots * ARTICLES_A_TASK;
        long rounds = Math.max(1, (articles + round - 1) / round);
        return (int) Math.max(1, Math.min(articles, rounds * slots));
    }
}
