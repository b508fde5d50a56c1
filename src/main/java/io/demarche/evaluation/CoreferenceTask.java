package io.demarche.evaluation;

import io.demarche.actors.Reference;
import io.demarche.corpus.Article;
import io.demarche.job.Pipeline;
import io.demarche.stance.StanceFinder.Reading;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures pronouns on GAP: does the pronoun stand for the person who is named at A, at B, or for neither? */
final class CoreferenceTask {
    private static final Set<String> FEMININE = Set.of("she", "her", "hers");

    private CoreferenceTask() {}

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<Map<String, String>> rows = new GoldFile(options.gold())
                .table(
                        "ID",
                        "Text",
                        "Pronoun",
                        "Pronoun-offset",
                        "A",
                        "A-offset",
                        "A-coref",
                        "B",
                        "B-offset",
                        "B-coref");
        List<Article> articles = new ArrayList<>();
        rows.forEach(row -> articles.add(Article.of(row.get("ID"), null, row.get("Text"))));
        List<Reading> readings = pipeline.read(articles);
        Counts masculine = new Counts();
        Counts feminine = new Counts();
        Counts all = new Counts();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Optional<String> meant = actorAt(readings.get(i), span(row, "Pronoun"));
            boolean isFeminine = FEMININE.contains(row.get("Pronoun").toLowerCase(Locale.ROOT));
            for (String name : List.of("A", "B")) {
                boolean gold = row.get(name + "-coref").equalsIgnoreCase("true");
                boolean found = meant.isPresent() && meant.equals(actorAt(readings.get(i), span(row, name)));
                for (Counts counts : List.of(all, isFeminine ? feminine : masculine)) {
                    counts.addGold(gold ? 1 : 0);
                    counts.addFound(found ? 1 : 0);
                    counts.addHits(gold && found ? 1 : 0);
                }
                if (gold != found) {
                    errors.add(
                            "pronoun",
                            row.get("ID"),
                            gold ? row.get(name) : "",
                            found ? row.get(name) : "",
                            row.get("Text"));
                }
            }
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("f1", all.f1());
        metrics.put("masculineF1", masculine.f1());
        metrics.put("feminineF1", feminine.f1());
        metrics.put("bias", masculine.f1() == 0 ? Double.NaN : feminine.f1() / masculine.f1());
        return new Evaluation(
                options.task().label(),
                options.gold().toString(),
                rows.size(),
                metrics,
                Map.of("all", all.figures()),
                null,
                null);
    }

    private static Span span(Map<String, String> row, String name) {
        try {
            int begin = Integer.parseInt(row.get(name + "-offset").strip());
            return new Span(begin, begin + row.get(name).length());
        } catch (NumberFormatException e) {
            throw new GoldException(row.get("ID") + ": " + name + "-offset must be a number");
        }
    }

    private static Optional<String> actorAt(Reading reading, Span span) {
        return reading.references().stream()
                .flatMap(List::stream)
                .filter(reference -> reference.span().overlaps(span))
                .map(Reference::actor)
                .map(actor -> actor.actorId())
                .findFirst();
    }
}
