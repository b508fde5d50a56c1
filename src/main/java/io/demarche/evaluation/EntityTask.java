package io.demarche.evaluation;

import io.demarche.actors.ActorType;
import io.demarche.actors.MentionType;
import io.demarche.actors.Reference;
import io.demarche.evaluation.GoldFile.Line;
import io.demarche.job.Pipeline;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures named entities on a CoNLL file, words joined by blanks. What the job does not look for, such as MISC, is left out of
 * the gold.
 */
final class EntityTask {
    private static final List<String> TYPES = List.of("PER", "ORG", "LOC");

    private final Map<String, Counts> byType = new LinkedHashMap<>();
    private final Counts all = new Counts();

    private EntityTask() {
        TYPES.forEach(type -> byType.put(type, new Counts()));
    }

    private record Entity(Span span, String type) {}

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        EntityTask task = new EntityTask();
        List<Line> sentence = new ArrayList<>();
        for (Line line : new GoldFile(options.gold()).allLines()) {
            if (!line.text().isBlank() && !line.text().startsWith("-DOCSTART-")) {
                sentence.add(line);
            } else if (!sentence.isEmpty()) {
                task.add(sentence, pipeline, errors);
                sentence.clear();
            }
        }
        if (!sentence.isEmpty()) {
            task.add(sentence, pipeline, errors);
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("microF1", task.all.f1());
        Map<String, Map<String, Double>> perLabel = new LinkedHashMap<>();
        task.byType.forEach((type, counts) -> {
            metrics.put(type, counts.f1());
            perLabel.put(type, counts.figures());
        });
        return new Evaluation(
                options.task().label(), options.gold().toString(), task.all.gold(), metrics, perLabel, null, null);
    }

    private void add(List<Line> lines, Pipeline pipeline, ErrorList errors) {
        StringBuilder words = new StringBuilder();
        List<Entity> gold = new ArrayList<>();
        String open = "";
        for (Line line : lines) {
            String[] fields = line.text().strip().split("\\s+");
            if (fields.length < 2) {
                throw line.wrong("a word and a tag are needed");
            }
            String tag = fields[fields.length - 1];
            String type = type(tag);
            int begin = words.length();
            words.append(fields[0]);
            Entity last = gold.isEmpty() ? null : gold.get(gold.size() - 1);
            if (type.isEmpty()) {
                open = "";
            } else if (type.equals(open) && !tag.startsWith("B-") && last != null) {
                gold.set(gold.size() - 1, new Entity(new Span(last.span().begin(), words.length()), type));
            } else {
                gold.add(new Entity(new Span(begin, words.length()), type));
                open = type;
            }
            words.append(' ');
        }
        String text = words.toString().stripTrailing();
        List<Entity> found = found(text, pipeline);
        for (Entity entity : gold) {
            count(entity.type()).forEach(counts -> counts.addGold(1));
            if (found.contains(entity)) {
                count(entity.type()).forEach(counts -> counts.addHits(1));
            } else {
                errors.add("entity", entity.type(), entity.span().of(text), "", text);
            }
        }
        for (Entity entity : found) {
            count(entity.type()).forEach(counts -> counts.addFound(1));
            if (!gold.contains(entity)) {
                errors.add("entity", entity.type(), "", entity.span().of(text), text);
            }
        }
    }

    private List<Counts> count(String type) {
        return List.of(all, byType.get(type));
    }

    private static List<Entity> found(String text, Pipeline pipeline) {
        List<Entity> entities = new ArrayList<>();
        for (Reference reference :
                pipeline.analyser().read(Texts.sentence(text)).references().get(0)) {
            if (reference.type() == MentionType.NAME && reference.published()) {
                entities.add(new Entity(reference.span(), type(reference.actor().type())));
            }
        }
        return entities;
    }

    static String type(ActorType type) {
        return switch (type) {
            case PERSON -> "PER";
            case STATE -> "LOC";
            default -> "ORG";
        };
    }

    /** The tags of the public sets by their first letters; empty for all that is no person, organisation or place. */
    private static String type(String tag) {
        String name = tag.replaceFirst("^[BIES]-", "").toUpperCase(Locale.ROOT);
        if (name.startsWith("PER")) {
            return "PER";
        }
        if (name.startsWith("ORG") || name.equals("CORPORATION")) {
            return "ORG";
        }
        return name.startsWith("LOC") ? "LOC" : "";
    }
}
