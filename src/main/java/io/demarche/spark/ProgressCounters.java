package io.demarche.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * What the tasks of a job have done so far: they count, and a {@link ProgressListener} hears of it while they run. A task
 * that is run twice counts twice, so these are figures for a person who waits and for no table.
 */
public final class ProgressCounters implements Serializable {
    /** Properties of the Spark jobs that count: how many articles they have to read, and of how many characters. */
    static final String TOTAL = "demarche.articles.total";

    static final String TOTAL_CHARACTERS = "demarche.characters.total";

    static final String ARTICLES = "demarche.articles";
    static final String SENTENCES = "demarche.sentences";
    static final String CHARACTERS = "demarche.characters";

    private final LongAccumulator articles;
    private final LongAccumulator sentences;
    private final LongAccumulator characters;

    private ProgressCounters(SparkContext context) {
        this.articles = context.longAccumulator(ARTICLES);
        this.sentences = context.longAccumulator(SENTENCES);
        this.characters = context.longAccumulator(CHARACTERS);
    }

    /** For the Spark jobs that this thread starts until {@link #end}. */
    public static ProgressCounters begin(SparkSession spark, long articles, long characters) {
        spark.sparkContext().setLocalProperty(TOTAL, String.valueOf(articles));
        spark.sparkContext().setLocalProperty(TOTAL_CHARACTERS, String.valueOf(characters));
        return new ProgressCounters(spark.sparkContext());
    }

    /** The jobs that this thread starts from now on count nothing. */
    public static void end(SparkSession spark) {
        spark.sparkContext().setLocalProperty(TOTAL, null);
    }

    /** An article was read; called by its task. */
    public void count(int sentencesOfArticle, int charactersOfArticle) {
        articles.add(1L);
        sentences.add((long) sentencesOfArticle);
        characters.add((long) charactersOfArticle);
    }
}
