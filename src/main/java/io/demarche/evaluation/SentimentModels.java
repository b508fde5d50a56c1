package io.demarche.evaluation;

import io.demarche.job.Pipeline;
import io.demarche.sentiment.MentionInContext;
import io.demarche.sentiment.ScoreMentions;
import io.demarche.sentiment.ScoreSentences;
import io.demarche.spark.RecordEncoders;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;

/** Scores texts as the job does, in the order given. */
final class SentimentModels {
    /** @param score {@code p(positive) - p(negative)}, in [-1, 1] */
    record Scored(String label, double score) {}

    /** A text and the mention in it to which the sentiment is wanted. */
    record Marked(String text, Span mention) {}

    private final Pipeline pipeline;

    SentimentModels(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    List<Scored> sentences(List<String> texts) {
        List<Sentence> rows = new ArrayList<>();
        for (String text : texts) {
            rows.add(new Sentence("", rows.size(), 0, text.length(), text, "body"));
        }
        Scored[] scores = new Scored[texts.size()];
        new ScoreSentences(pipeline.models().sentence())
                .of(spread(rows, RecordEncoders.of(Sentence.class)))
                .collectAsList()
                .forEach(row -> scores[row.sentenceIndex()] = new Scored(row.sentiment(), row.sentimentScore()));
        return List.of(scores);
    }

    List<Scored> targets(List<Marked> texts) {
        String marker = pipeline.models().target().model().marker();
        List<MentionInContext> rows = new ArrayList<>();
        for (Marked item : texts) {
            Span span = item.mention();
            String marked = MentionInContext.mark(item.text(), span.begin(), span.end(), marker);
            String words = span.of(item.text());
            rows.add(new MentionInContext(
                    "", rows.size(), span.begin(), span.end(), words, "", words, "", "", null, null, marked));
        }
        Scored[] scores = new Scored[texts.size()];
        new ScoreMentions(pipeline.models().target())
                .of(spread(rows, RecordEncoders.of(MentionInContext.class)))
                .collectAsList()
                .forEach(row -> scores[row.sentenceIndex()] = new Scored(row.sentiment(), row.sentimentScore()));
        return List.of(scores);
    }

    private <R> Dataset<R> spread(List<R> rows, Encoder<R> encoder) {
        SparkSession spark = pipeline.spark();
        return spark.createDataset(rows, encoder)
                .repartition(spark.sparkContext().defaultParallelism());
    }
}
