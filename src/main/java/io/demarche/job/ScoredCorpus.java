package io.demarche.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import io.demarche.aggregate.ArticleInfo;
import io.demarche.corpus.Defect;
import io.demarche.corpus.Rejected;
import io.demarche.duplicates.StoryCopy;
import io.demarche.output.Table;
import io.demarche.output.WriteParquet;
import io.demarche.sentiment.ScoredMention;
import io.demarche.sentiment.ScoredSentence;
import io.demarche.spark.RecordEncoders;
import io.demarche.stance.AttributedQuotation;
import io.demarche.stance.Stance;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/**
 * What the articles say.
 *
 * @param fresh rows of articles that were scored now
 * @param kept rows that were taken over
 */
record ScoredCorpus(Dataset<ScoredArticle> fresh, EarlierResult kept) {
    private static final Column HAS_SENTENCES = size(col("article.sentences")).gt(0);
    private static final String GROUP = "duplicateGroup";

    /** Writes the tables of which all others are made. */
    void write(WriteParquet parquet, Dataset<Rejected> unread, List<StoryCopy> copies) {
        Dataset<StoryCopy> groups = kept.spark().createDataset(copies, RecordEncoders.of(StoryCopy.class));
        parquet.write(Table.REJECTED, unread.union(withoutSentences()));
        parquet.write(Table.ARTICLES, grouped(articles(), groups, ArticleInfo.class));
        parquet.write(Table.STANCES, grouped(rows("stances", Table.STANCES, Stance.class), groups, Stance.class));
        parquet.write(Table.QUOTATIONS, rows("quotations", Table.QUOTATIONS, AttributedQuotation.class));
        parquet.write(Table.SENTENCES, rows("sentences", Table.SENTENCES, ScoredSentence.class));
        parquet.write(Table.MENTIONS, rows("mentions", Table.MENTIONS, ScoredMention.class));
    }

    /** Writes to the folder with this URI what a later run must know to take these rows over. */
    void writeIds(String folder) {
        fresh.filter(HAS_SENTENCES)
                .select(col("article.articleId"), col("hash"))
                .union(kept.ids().toDF())
                .coalesce(1)
                .write()
                .parquet(folder);
    }

    private <R extends Record> Dataset<R> rows(String column, Table table, Class<R> type) {
        return kept.below(WorkingTables.each(fresh, "article." + column, type), table, type);
    }

    private Dataset<ArticleInfo> articles() {
        return kept.below(
                fresh.filter(HAS_SENTENCES)
                        .select("article.*")
                        .withColumn(GROUP, lit(null).cast("string"))
                        .select(RecordEncoders.columns(ArticleInfo.class))
                        .as(RecordEncoders.of(ArticleInfo.class)),
                Table.ARTICLES,
                ArticleInfo.class);
    }

    private static <R extends Record> Dataset<R> grouped(Dataset<R> rows, Dataset<StoryCopy> groups, Class<R> type) {
        return rows.drop(GROUP)
                .join(groups, new String[] {"articleId"}, "left")
                .select(RecordEncoders.columns(type))
                .as(RecordEncoders.of(type));
    }

    private Dataset<Rejected> withoutSentences() {
        return fresh.filter(size(col("article.sentences")).equalTo(0))
                .map(
                        (MapFunction<ScoredArticle, Rejected>) scored -> Rejected.because(
                                Defect.NO_SENTENCES,
                                scored.article().path(),
                                null,
                                scored.article().articleId(),
                                "No sentence was left after bylines, datelines and credits; give the article's text",
                                null),
                        RecordEncoders.of(Rejected.class));
    }
}
