package io.demarche.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.demarche.evaluation.GoldFile.Line;
import io.demarche.evaluation.SentimentModels.Marked;
import io.demarche.job.Pipeline;
import io.demarche.reader.ShippedModel;
import io.demarche.sentiment.SentimentScore;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the two sentiment models. */
final class SentimentTasks {
    static final List<String> LABELS = List.of("negative", "neutral", "positive");
    /** Where the classes of a mean human rating meet. */
    private static final double EDGE = 0.5;

    private SentimentTasks() {}

    /** NewsMTSC: polarity 2, 4 or 6 towards each target of a sentence. */
    static Evaluation target(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<Marked> texts = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        for (Line line : new GoldFile(options.gold()).lines()) {
            JsonNode item = line.json();
            String text = item.path("sentence_normalized").asText();
            for (JsonNode target : item.path("targets")) {
                int from = target.path("from").asInt();
                int to = target.path("to").asInt(-1);
                if (from < 0 || to <= from || to > text.length()) {
                    throw line.wrong("a target needs 0 <= from < to <= length of the sentence");
                }
                texts.add(new Marked(new SentimentModels.Line(article(item, text), text), new Span(from, to)));
                gold.add(
                        switch (target.path("polarity").asInt()) {
                            case 2 -> "negative";
                            case 4 -> "neutral";
                            case 6 -> "positive";
                            default -> throw line.wrong("a polarity must be 2, 4 or 6");
                        });
            }
        }
        List<SentimentScore> scores = new SentimentModels(pipeline).targets(texts, List.of());
        ClassTally tally = new ClassTally(LABELS);
        for (int i = 0; i < gold.size(); i++) {
            tally.add(gold.get(i), scores.get(i).label());
            Marked item = texts.get(i);
            String words = item.mention().of(item.text());
            errors.compare("target", words, gold.get(i), scores.get(i).label(), item.text());
        }
        return evaluation(options, tally, Map.of(), pipeline.models().reader().model());
    }

    /** Mean ratings in a TSV, or classes in JSON lines. */
    static Evaluation sentence(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<String> texts = new ArrayList<>();
        List<String> gold = new ArrayList<>();
        List<Double> ratings = new ArrayList<>();
        for (Line line : new GoldFile(options.gold()).lines()) {
            if (line.text().startsWith("{")) {
                JsonNode item = line.json();
                String label = item.path("label").asText();
                if (!LABELS.contains(label)) {
                    throw line.wrong("a label must be one of " + LABELS + ", got '" + label + "'");
                }
                texts.add(item.path("text").asText());
                gold.add(label);
            } else {
                List<String> fields = line.fields(3);
                double rating = number(line, fields.get(1));
                ratings.add(rating);
                texts.add(fields.get(2));
                gold.add(classOf(rating));
            }
        }
        List<SentimentScore> scores = new SentimentModels(pipeline).sentences(texts);
        ClassTally tally = new ClassTally(LABELS);
        for (int i = 0; i < gold.size(); i++) {
            tally.add(gold.get(i), scores.get(i).label());
            errors.compare("sentence", "", gold.get(i), scores.get(i).label(), texts.get(i));
        }
        Map<String, Double> pearson = ratings.isEmpty()
                ? Map.of()
                : Map.of(
                        "pearson",
                        Correlation.pearson(
                                ratings,
                                scores.stream().map(SentimentScore::score).toList()));
        return evaluation(options, tally, pearson, pipeline.models().reader().model());
    }

    /** NewsMTSC's ids begin with source, article and story; a sentence without one is an article of its own. */
    private static String article(JsonNode item, String text) {
        String[] parts = item.path("primary_gid").asText().split("_", 4);
        return parts.length < 4 ? text : String.join("_", parts[0], parts[1], parts[2]);
    }

    private static double number(Line line, String field) {
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException e) {
            throw line.wrong("the second field must be a rating from -4 to 4, got '" + field + "'");
        }
    }

    static String classOf(double rating) {
        return rating > EDGE ? "positive" : rating < -EDGE ? "negative" : "neutral";
    }

    private static Evaluation evaluation(
            EvaluationOptions options, ClassTally tally, Map<String, Double> more, ShippedModel model) {
        Map<String, Double> metrics = new LinkedHashMap<>(more);
        metrics.put("macroF1", tally.macroF1());
        metrics.put("accuracy", tally.accuracy());
        return new Evaluation(
                options.task().label(),
                options.gold().toString(),
                tally.n(),
                metrics,
                tally.perLabel(),
                model.name(),
                model.sha256());
    }
}
