package io.demarche.sentiment;

import io.demarche.spark.RecordEncoders;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores how a sentence is towards the actor that a mention names. */
public final class ScoreMentions {
    private final Classifier classifier;

    public ScoreMentions(Classifier classifier) {
        this.classifier = classifier;
    }

    /** One row a mention. */
    public Dataset<ScoredMention> of(Dataset<MentionInContext> mentions) {
        return classifier
                .classify(mentions.toDF(), "markedText")
                .map((MapFunction<Row, ScoredMention>) ScoreMentions::scored, RecordEncoders.of(ScoredMention.class));
    }

    private static ScoredMention scored(Row row) {
        double negative = SentimentLabel.rounded(row.<Double>getAs("negative"));
        double neutral = SentimentLabel.rounded(row.<Double>getAs("neutral"));
        double positive = SentimentLabel.rounded(row.<Double>getAs("positive"));
        return new ScoredMention(
                row.getAs("articleId"),
                row.<Integer>getAs("sentenceIndex"),
                row.<Integer>getAs("begin"),
                row.<Integer>getAs("end"),
                row.getAs("text"),
                row.getAs("actorId"),
                row.getAs("actor"),
                row.getAs("mentionType"),
                SentimentLabel.of(negative, neutral, positive),
                SentimentLabel.rounded(positive - negative),
                negative,
                neutral,
                positive,
                row.getAs("actorType"),
                row.getAs("country"),
                row.getAs("role"),
                row.<Boolean>getAs("windowed"));
    }
}
