package io.demarche.evaluation;

import io.demarche.corpus.Article;
import io.demarche.evaluation.PolNearFolder.GoldArticle;
import io.demarche.job.Pipeline;
import io.demarche.stance.StanceFinder.Reading;
import io.demarche.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures who says what, on PolNeAR's annotation of news articles. */
final class AttributionTask {
    /** Shorter stretches in quotation marks are mostly titles and scare quotes. */
    private static final int WORDS_OF_A_STATEMENT = 5;

    private final SpeechCounts parts = new SpeechCounts();
    private final Counts speaker = new Counts();

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<GoldArticle> gold = PolNearFolder.read(options.gold());
        List<Article> articles = gold.stream()
                .map(item -> Article.of(item.id(), null, item.text()))
                .toList();
        List<Reading> readings = pipeline.read(articles);
        AttributionTask task = new AttributionTask();
        for (int i = 0; i < gold.size(); i++) {
            task.add(gold.get(i), ReportedSpeech.of(readings.get(i).quotations()), errors);
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        task.parts.reportExact(metrics);
        task.parts.reportOverlap(metrics);
        metrics.put("speakerAccuracy", task.speaker.recall());
        long reports = gold.stream().mapToLong(item -> item.reports().size()).sum();
        return new Evaluation(
                options.task().label(),
                options.gold().toString(),
                reports,
                metrics,
                Map.of("directQuotes", Map.of("n", (double) task.speaker.gold())),
                null,
                null);
    }

    private void add(GoldArticle gold, List<ReportedSpeech> found, ErrorList errors) {
        String text = gold.text();
        parts.add(text, gold.reports(), found);
        for (ReportedSpeech report : gold.reports()) {
            if (report.source() != null && isStatement(text, report.content())) {
                boolean right = found.stream()
                        .anyMatch(other -> other.content().overlaps(report.content())
                                && other.source() != null
                                && other.source().overlaps(report.source()));
                speaker.addGold(1);
                speaker.addMatches(right ? 1 : 0, 0);
                if (!right) {
                    errors.add(
                            "speaker",
                            gold.id(),
                            report.source().of(text),
                            "",
                            report.content().of(text));
                }
            }
        }
    }

    private static boolean isStatement(String text, Span content) {
        if (content == null) {
            return false;
        }
        String words = content.of(text).strip();
        return !words.isEmpty()
                && "“\"".indexOf(words.charAt(0)) >= 0
                && words.split("\\s+").length >= WORDS_OF_A_STATEMENT;
    }
}
