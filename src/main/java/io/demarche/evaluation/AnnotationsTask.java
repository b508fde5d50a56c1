package io.demarche.evaluation;

import io.demarche.actors.Reference;
import io.demarche.corpus.Article;
import io.demarche.evaluation.AnnotatedText.GoldSentence;
import io.demarche.evaluation.EntityTask.Entity;
import io.demarche.job.ArticleAnalyser;
import io.demarche.job.Pipeline;
import io.demarche.reader.Tags;
import io.demarche.stance.StanceFinder.Reading;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures every layer on the labelled corpus at once. */
final class AnnotationsTask {
    private AnnotationsTask() {}

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<AnnotatedText> gold = AnnotatedText.read(options.gold());
        List<Article> articles = gold.stream()
                .map(item -> Article.of(item.id(), item.title(), item.text()))
                .toList();
        List<Reading> readings = pipeline.read(articles);
        SpanCounts sentences = new SpanCounts();
        SentimentLayers sentiment = new SentimentLayers();
        MentionLayer mentions = new MentionLayer(errors);
        QuotationLayer quotations = new QuotationLayer();
        StanceLayer stances = new StanceLayer(errors);
        Tags names = EntityTask.names();
        ArticleAnalyser analyser = pipeline.analyser();
        long n = 0;
        for (int i = 0; i < gold.size(); i++) {
            AnnotatedText item = gold.get(i);
            Reading reading = readings.get(i);
            List<Reference> references =
                    reading.references().stream().flatMap(List::stream).toList();
            ActorKeys keys = new ActorKeys(item, references);
            sentences.add(
                    item.text(),
                    item.sentences().stream().map(GoldSentence::span).toList(),
                    reading.sentences().stream()
                            .map(sentence -> new Span(sentence.begin(), sentence.end()))
                            .toList());
            sentiment.add(item);
            mentions.add(item, references, names(names, reading), keys);
            quotations.add(item, reading.quotations(), analyser.quotations(reading), keys);
            stances.add(item, analyser.stances(reading), keys);
            n += item.sentences().size();
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        Map<String, Map<String, Double>> perLabel = new LinkedHashMap<>();
        metrics.put("sentenceF1", sentences.exactF1());
        sentiment.report(new SentimentModels(pipeline), errors, metrics, perLabel);
        mentions.report(metrics, perLabel);
        quotations.report(metrics);
        stances.report(metrics, perLabel);
        return new Evaluation(options.task().label(), options.gold().toString(), n, metrics, perLabel, null, null);
    }

    private static List<Entity> names(Tags tags, Reading reading) {
        List<Entity> names = new ArrayList<>();
        for (int s = 0; s < reading.sentences().size(); s++) {
            names.addAll(EntityTask.found(
                    tags, reading.encoded().get(s), reading.sentences().get(s).begin()));
        }
        return names;
    }
}
