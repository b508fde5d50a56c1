package io.demarche.evaluation;

import io.demarche.actors.Reference;
import io.demarche.evaluation.GoldFile.Line;
import io.demarche.job.ArticleAnalyser;
import io.demarche.job.Pipeline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Measures whom a phrase or a sentence means: the actor of its widest reference. */
final class ActorsTask {
    private static final String NOBODY = "";

    private ActorsTask() {}

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        Counts counts = new Counts();
        for (Line line : new GoldFile(options.gold()).lines()) {
            List<String> fields = line.fields(2);
            String gold = fields.get(1).strip();
            String found = actorIn(fields.get(0), pipeline.analyser());
            boolean right = found.equals(gold.equals("-") ? NOBODY : gold);
            counts.addGold(1);
            counts.addMatches(right ? 1 : 0, 0);
            if (!right) {
                errors.add("actor", "", gold, found, fields.get(0));
            }
        }
        return new Evaluation(
                options.task().label(),
                options.gold().toString(),
                counts.gold(),
                Map.of("accuracy", counts.recall()),
                Map.of(),
                null,
                null);
    }

    /** A bare phrase is read as the subject of a sentence, for as a fragment "Tehran" is but a city. */
    private static String actorIn(String text, ArticleAnalyser analyser) {
        String alone = widest(text, analyser);
        return alone.isEmpty() ? widest(text + " said so.", analyser) : alone;
    }

    private static String widest(String text, ArticleAnalyser analyser) {
        return analyser.read(Texts.sentence(text)).references().get(0).stream()
                .max(Comparator.comparingInt((Reference reference) ->
                        reference.span().end() - reference.span().begin()))
                .map(reference -> reference.actor().actorId())
                .orElse(NOBODY);
    }
}
