package io.demarche.evaluation;

import io.demarche.evaluation.AnnotatedText.GoldMention;
import io.demarche.evaluation.AnnotatedText.GoldSentence;
import io.demarche.evaluation.SentimentModels.Line;
import io.demarche.evaluation.SentimentModels.Marked;
import io.demarche.sentiment.SentimentScore;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Both models on the labelled sentences and mentions, so that slips of other layers do not count here. */
final class SentimentLayers {
    private final List<Line> lines = new ArrayList<>();
    private final List<Double> ratings = new ArrayList<>();
    private final List<Marked> mentions = new ArrayList<>();
    private final List<Integer> towards = new ArrayList<>();

    void add(AnnotatedText gold) {
        for (GoldSentence sentence : gold.sentences()) {
            String words = sentence.span().of(gold.text());
            if (words.chars().anyMatch(Character::isLetterOrDigit)) {
                lines.add(new Line(gold.id(), words));
                ratings.add(sentence.valence());
            }
        }
        for (GoldMention mention : gold.mentions()) {
            Span sentence = gold.sentences()
                    .get(gold.sentenceAt(mention.span().begin()))
                    .span();
            Span inside = new Span(
                    mention.span().begin() - sentence.begin(), mention.span().end() - sentence.begin());
            mentions.add(new Marked(new Line(gold.id(), sentence.of(gold.text())), inside));
            towards.add(mention.sentiment());
        }
    }

    void report(
            SentimentModels models,
            ErrorList errors,
            Map<String, Double> metrics,
            Map<String, Map<String, Double>> perLabel) {
        List<SentimentScore> valences =
                models.sentences(lines.stream().map(Line::text).toList());
        ClassTally valence = new ClassTally(SentimentTasks.LABELS);
        for (int i = 0; i < lines.size(); i++) {
            String gold = SentimentTasks.classOf(ratings.get(i));
            String found = valences.get(i).label();
            valence.add(gold, found);
            errors.compare(
                    "valence",
                    String.valueOf(ratings.get(i)),
                    gold,
                    found,
                    lines.get(i).text());
        }
        metrics.put(
                "valencePearson",
                Correlation.pearson(
                        ratings, valences.stream().map(SentimentScore::score).toList()));
        metrics.put("valenceMacroF1", valence.macroF1());
        valence.perLabel().forEach((label, figures) -> perLabel.put("valence " + label, figures));
        List<SentimentScore> scores = models.targets(mentions, lines);
        ClassTally target = new ClassTally(SentimentTasks.LABELS);
        for (int i = 0; i < mentions.size(); i++) {
            String gold = SentimentTasks.LABELS.get(towards.get(i) + 1);
            String found = scores.get(i).label();
            target.add(gold, found);
            Marked item = mentions.get(i);
            errors.compare("target", item.mention().of(item.text()), gold, found, item.text());
        }
        metrics.put("targetMacroF1", target.macroF1());
        metrics.put("targetAccuracy", target.accuracy());
        target.perLabel().forEach((label, figures) -> perLabel.put("target " + label, figures));
    }
}
