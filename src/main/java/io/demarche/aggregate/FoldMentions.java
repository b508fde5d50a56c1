package io.demarche.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import io.demarche.sentiment.ScoredMention;
import io.demarche.spark.RecordEncoders;
import org.apache.spark.sql.Dataset;

/** Folds the mentions of an actor in a sentence into one row, and dates it; leaves out the mentions of articles that are not given. */
public final class FoldMentions {
    public Dataset<ActorSentence> of(Dataset<ScoredMention> mentions, Dataset<ArticleInfo> articles) {
        return mentions.groupBy("actorId", "articleId", "sentenceIndex")
                .agg(
                        min(struct(
                                        "begin",
                                        "end",
                                        "sentimentScore",
                                        "sentiment",
                                        "actor",
                                        "actorType",
                                        "country",
                                        "role"))
                                .as("first"),
                        count(lit(1)).as("mentions"))
                .join(
                        articles.select(col("articleId"), PublishedDate.day().as("published"), col("publisher")),
                        "articleId")
                .select(
                        col("actorId"),
                        col("first.actor"),
                        col("first.actorType"),
                        col("first.country"),
                        col("first.role"),
                        col("articleId"),
                        col("sentenceIndex"),
                        col("published"),
                        col("publisher"),
                        col("mentions"),
                        col("first.sentiment"),
                        col("first.sentimentScore"))
                .as(RecordEncoders.of(ActorSentence.class));
    }
}
