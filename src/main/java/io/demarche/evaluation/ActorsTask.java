package io.demarche.evaluation;

import io.demarche.actors.Reference;
import io.demarche.evaluation.GoldFile.Line;
import io.demarche.job.Pipeline;
import io.demarche.stance.StanceFinder.Reading;
import io.demarche.text.SegmentedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Measures whom a phrase or a sentence means: the actor of its widest reference. */
final class ActorsTask {
    private static final String NOBODY = "";

    private ActorsTask() {}

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        List<String> texts = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (Line line : new GoldFile(options.gold()).lines()) {
            List<String> fields = line.fields(2);
            texts.add(fields.get(0));
            String gold = fields.get(1).strip();
            wanted.add(gold.equals("-") ? NOBODY : gold);
        }
        List<String> found = actors(texts, pipeline);
        Counts counts = new Counts();
        for (int i = 0; i < texts.size(); i++) {
            boolean right = found.get(i).equals(wanted.get(i));
            counts.addGold(1);
            counts.addMatches(right ? 1 : 0, 0);
            if (!right) {
                errors.add("actor", "", wanted.get(i), found.get(i), texts.get(i));
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

    /** A bare phrase is also read as the subject of a sentence, for as a fragment "Tehran" is but a city. */
    private static List<String> actors(List<String> texts, Pipeline pipeline) {
        List<SegmentedArticle> asked = new ArrayList<>();
        for (String text : texts) {
            asked.add(Texts.sentence(String.valueOf(asked.size()), text));
            asked.add(Texts.sentence(String.valueOf(asked.size()), text + " said so."));
        }
        List<String> widest = pipeline.encode(asked).stream()
                .map(read -> widest(pipeline.analyser().read(read.article(), read.sentences())))
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < widest.size(); i += 2) {
            found.add(widest.get(i).isEmpty() ? widest.get(i + 1) : widest.get(i));
        }
        return found;
    }

    private static String widest(Reading reading) {
        return reading.references().get(0).stream()
                .max(Comparator.comparingInt((Reference reference) ->
                        reference.span().end() - reference.span().begin()))
                .map(reference -> reference.actor().actorId())
                .orElse(NOBODY);
    }
}
