package io.demarche.evaluation;

import io.demarche.actors.Reference;
import io.demarche.evaluation.AnnotatedText.GoldMention;
import io.demarche.evaluation.EntityTask.Entity;
import io.demarche.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mentions of the labelled corpus: where they stand, whom they mean, and which of them are names. */
final class MentionLayer {
    private final ErrorList errors;
    private final SpanCounts mentions = new SpanCounts();
    private final Counts links = new Counts();
    private final Map<String, Counts> entities = new LinkedHashMap<>();

    MentionLayer(ErrorList errors) {
        this.errors = errors;
        List.of("PER", "ORG", "LOC").forEach(type -> entities.put(type, new Counts()));
    }

    void add(AnnotatedText gold, List<Reference> references, List<Entity> names, ActorKeys keys) {
        List<Reference> published =
                references.stream().filter(Reference::published).toList();
        List<GoldMention> all = gold.mentions();
        mentions.add(
                gold.text(),
                all.stream().map(GoldMention::span).toList(),
                published.stream().map(Reference::span).toList());
        links.addGold(all.size());
        links.addFound(published.size());
        links.addMatches(
                all.stream()
                        .filter(mention -> published.stream().anyMatch(found -> isSame(mention, found, keys)))
                        .count(),
                published.stream()
                        .filter(found -> all.stream().anyMatch(mention -> isSame(mention, found, keys)))
                        .count());
        for (GoldMention mention : all) {
            String found = published.stream()
                    .filter(reference -> reference.span().overlaps(mention.span()))
                    .findFirst()
                    .map(reference -> keys.of(reference.actor().actorId()))
                    .orElse("");
            errors.compare("mention", mention.span().of(gold.text()), mention.actor(), found, gold.id());
        }
        entities(gold, names);
    }

    private static boolean isSame(GoldMention mention, Reference found, ActorKeys keys) {
        return mention.span().overlaps(found.span())
                && mention.actor().equals(keys.of(found.actor().actorId()));
    }

    /** Names only, by span and type. */
    private void entities(AnnotatedText gold, List<Entity> found) {
        Map<Span, String> wanted = new LinkedHashMap<>();
        for (GoldMention mention : gold.mentions()) {
            String type = AnnotatedText.entityType(gold.actors().getOrDefault(mention.actor(), ""));
            if (mention.kind().equals("name") && !type.isEmpty()) {
                wanted.put(SpanCounts.trim(gold.text(), mention.span()), type);
            }
        }
        gold.places().forEach(place -> wanted.put(SpanCounts.trim(gold.text(), place), "LOC"));
        wanted.values().forEach(type -> entities.get(type).addGold(1));
        for (Entity entity : found) {
            if (entities.containsKey(entity.type())) {
                entities.get(entity.type()).addFound(1);
                boolean isRight = entity.type().equals(wanted.get(SpanCounts.trim(gold.text(), entity.span())));
                entities.get(entity.type()).addHits(isRight ? 1 : 0);
            }
        }
    }

    void report(Map<String, Double> metrics, Map<String, Map<String, Double>> perLabel) {
        metrics.put("mentionF1", mentions.exactF1());
        metrics.put("mentionOverlapF1", mentions.overlapF1());
        metrics.put("linkPrecision", links.precision());
        metrics.put("linkRecall", links.recall());
        Counts all = new Counts();
        entities.forEach((type, counts) -> perLabel.put("entity " + type, counts.figures()));
        entities.values().forEach(all::add);
        metrics.put("entityF1", all.f1());
    }
}
