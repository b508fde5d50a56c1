package io.demarche.sentiment;

import io.demarche.spark.RecordEncoders;
import io.demarche.text.Sentence;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Scores the valence of every sentence. */
public final class ScoreSentences {
    private final Classifier classifier;

    public ScoreSentences(Classifier classifier) {
        this.classifier = classifier;
    }

    /** One row a sentence, also for sentences without any tone. */
    public Dataset<ScoredSentence> of(Dataset<Sentence> sentences) {
        return classifier
                .classify(sentences.toDF(), "sentence")
                .map(
                        (MapFunction<Row, ScoredSentence>) ScoreSentences::scored,
                        RecordEncoders.of(ScoredSentence.class));
    }

    private static ScoredSentence scored(Row row) {
        double negative = SentimentLabel.rounded(row.<Double>getAs("negative"));
        double neutral = SentimentLabel.rounded(row.<Double>getAs("neutral"));
        double positive = SentimentLabel.rounded(row.<Double>getAs("positive"));
        return new ScoredSentence(
                row.getAs("articleId"),
                row.<Integer>getAs("sentenceIndex"),
                row.<Integer>getAs("begin"),
                row.<Integer>getAs("end"),
                row.getAs("sentence"),
                row.getAs("part"),
                SentimentLabel.of(negative, neutral, positive),
                SentimentLabel.rounded(positive - negative),
                negative,
                neutral,
                positive,
                WordPieces.isTooLong(row.getAs("sentence")));
    }
}
