package io.demarche.evaluation;

import io.demarche.evaluation.GoldFile.Line;
import io.demarche.job.Pipeline;
import io.demarche.reader.ReadSentence;
import io.demarche.reader.ReadSentences;
import io.demarche.reader.ShippedModel;
import io.demarche.reader.Tags;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the reader's names on a CoNLL file, words joined by blanks. MISC is measured where the file has it. */
final class EntityTask {
    private static final List<String> TYPES = List.of("PER", "ORG", "LOC");
    private static final String MISC = "MISC";

    /** A name of a person, an organisation or a place. */
    record Entity(Span span, String type) {}

    private record GoldSentence(String text, List<Entity> entities) {}

    private final Map<String, Counts> byType = new LinkedHashMap<>();
    private final Tags names = names();

    private EntityTask() {}

    static Tags names() {
        return new Tags(ShippedModel.named(ReadSentences.MODEL), "names");
    }

    /** The names that the reader finds in a sentence that starts at an offset. */
    static List<Entity> found(Tags names, ReadSentence read, int offset) {
        return names.spans(read).stream()
                .map(name -> {
                    Span span = read.characters(name.words());
                    return new Entity(new Span(offset + span.begin(), offset + span.end()), name.type());
                })
                .toList();
    }

    static Evaluation run(EvaluationOptions options, Pipeline pipeline, ErrorList errors) {
        EntityTask task = new EntityTask();
        List<GoldSentence> gold = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : new GoldFile(options.gold()).allLines()) {
            if (!line.text().isBlank() && !line.text().startsWith("-DOCSTART-")) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                gold.add(sentence(lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            gold.add(sentence(lines));
        }
        List<ReadSentence> read =
                Texts.encoded(pipeline, gold.stream().map(GoldSentence::text).toList());
        for (int i = 0; i < gold.size(); i++) {
            task.add(gold.get(i), found(task.names, read.get(i), 0), errors);
        }
        return task.evaluation(options);
    }

    private Evaluation evaluation(EvaluationOptions options) {
        Counts all = new Counts();
        TYPES.forEach(type -> all.add(counts(type)));
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("microF1", all.f1());
        Map<String, Map<String, Double>> perLabel = new LinkedHashMap<>();
        byType.forEach((type, counts) -> {
            if (TYPES.contains(type) || counts.gold() > 0) {
                metrics.put(type, counts.f1());
                perLabel.put(type, counts.figures());
            }
        });
        return new Evaluation(
                options.task().label(), options.gold().toString(), all.gold(), metrics, perLabel, null, null);
    }

    private static GoldSentence sentence(List<Line> lines) {
        StringBuilder words = new StringBuilder();
        List<Entity> entities = new ArrayList<>();
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
            Entity last = entities.isEmpty() ? null : entities.get(entities.size() - 1);
            if (type.isEmpty()) {
                open = "";
            } else if (type.equals(open) && !tag.startsWith("B-") && last != null) {
                entities.set(
                        entities.size() - 1, new Entity(new Span(last.span().begin(), words.length()), type));
            } else {
                entities.add(new Entity(new Span(begin, words.length()), type));
                open = type;
            }
            words.append(' ');
        }
        return new GoldSentence(words.toString().stripTrailing(), entities);
    }

    private void add(GoldSentence gold, List<Entity> found, ErrorList errors) {
        for (Entity entity : gold.entities()) {
            counts(entity.type()).addGold(1);
            if (found.contains(entity)) {
                counts(entity.type()).addHits(1);
            } else {
                errors.add("entity", entity.type(), entity.span().of(gold.text()), "", gold.text());
            }
        }
        for (Entity entity : found) {
            counts(entity.type()).addFound(1);
            if (!gold.entities().contains(entity) && !entity.type().equals(MISC)) {
                errors.add("entity", entity.type(), "", entity.span().of(gold.text()), gold.text());
            }
        }
    }

    private Counts counts(String type) {
        return byType.computeIfAbsent(type, name -> new Counts());
    }

    /** The tags of the public sets by their first letters; empty for all that is no name of the four kinds. */
    private static String type(String tag) {
        String name = tag.replaceFirst("^[BIES]-", "").toUpperCase(Locale.ROOT);
        if (name.startsWith("PER")) {
            return "PER";
        }
        if (name.startsWith("ORG") || name.equals("CORPORATION")) {
            return "ORG";
        }
        return name.startsWith("LOC") ? "LOC" : name.equals(MISC) ? MISC : "";
    }
}
