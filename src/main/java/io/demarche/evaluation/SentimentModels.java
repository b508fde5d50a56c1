package io.demarche.evaluation;

import io.demarche.job.Pipeline;
import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.WordSpan;
import io.demarche.sentiment.SentimentScore;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Scores texts as the job does, in the order given. */
final class SentimentModels {
    /** A text and the mention in it to which the sentiment is wanted. */
    record Marked(String text, Span mention) {}

    private final Pipeline pipeline;
    private final Heads heads = new Heads();

    SentimentModels(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    List<SentimentScore> sentences(List<String> texts) {
        return Texts.encoded(pipeline, texts).stream()
                .map(read -> SentimentScore.of(heads.tone(read, List.of()).valence()))
                .toList();
    }

    List<SentimentScore> targets(List<Marked> texts) {
        List<ReadSentence> read =
                Texts.encoded(pipeline, texts.stream().map(Marked::text).toList());
        List<SentimentScore> scores = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Span mention = texts.get(i).mention();
            WordSpan words = read.get(i).covering(mention.begin(), mention.end());
            scores.add(SentimentScore.of(heads.tone(read.get(i), List.of(words)).sentiment()[0]));
        }
        return scores;
    }
}
