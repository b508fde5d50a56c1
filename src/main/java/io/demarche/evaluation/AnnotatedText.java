package io.demarche.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.demarche.evaluation.GoldFile.Line;
import io.demarche.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One text of the labelled corpus with all its layers ({@code docs/annotation.md}).
 *
 * @param actors type of each actor by its key: an id of the registry, or "x:…" for another one
 */
record AnnotatedText(
        String id,
        String title,
        String text,
        Map<String, String> actors,
        List<GoldSentence> sentences,
        List<GoldMention> mentions,
        List<Span> places,
        List<GoldQuotation> quotations,
        List<GoldStance> stances) {
    /** @param valence -4 to 4 */
    record GoldSentence(Span span, double valence) {}

    /** @param sentiment -1, 0 or 1 */
    record GoldMention(Span span, String actor, String kind, int sentiment) {}

    record GoldQuotation(String kind, String speaker, ReportedSpeech speech) {}

    record GoldStance(
            String actor,
            String speaker,
            String recipient,
            String issue,
            String position,
            String modality,
            String attribution,
            Span condition,
            Span evidence) {}

    static List<AnnotatedText> read(Path file) {
        return new GoldFile(file).lines().stream().map(AnnotatedText::of).toList();
    }

    private static AnnotatedText of(Line line) {
        JsonNode item = line.json();
        if (!item.hasNonNull("text")) {
            throw line.wrong("there is no text; join the labels with their texts first: "
                    + "src/main/python/annotation/join.py");
        }
        Map<String, String> actors = new LinkedHashMap<>();
        item.path("actors")
                .properties()
                .forEach(actor ->
                        actors.put(actor.getKey(), actor.getValue().path("type").asText()));
        List<GoldSentence> sentences = new ArrayList<>();
        item.path("sentences")
                .forEach(node -> sentences.add(
                        new GoldSentence(span(node), node.path("valence").asDouble())));
        List<GoldMention> mentions = new ArrayList<>();
        item.path("mentions")
                .forEach(node -> mentions.add(new GoldMention(
                        span(node),
                        node.path("actor").asText(),
                        node.path("kind").asText(),
                        node.path("sentiment").asInt())));
        List<Span> places = new ArrayList<>();
        item.path("places").forEach(node -> places.add(span(node)));
        List<GoldQuotation> quotations = new ArrayList<>();
        item.path("quotations")
                .forEach(node -> quotations.add(new GoldQuotation(
                        node.path("kind").asText(),
                        node.path("speaker").asText(null),
                        new ReportedSpeech(
                                pair(node.path("source")), pair(node.path("cue")), pair(node.path("content"))))));
        List<GoldStance> stances = new ArrayList<>();
        item.path("stances").forEach(node -> stances.add(stance(node)));
        return new AnnotatedText(
                item.path("id").asText(),
                item.path("title").asText(null),
                item.path("text").asText(),
                actors,
                sentences,
                mentions,
                places,
                quotations,
                stances);
    }

    private static GoldStance stance(JsonNode node) {
        return new GoldStance(
                node.path("actor").asText(),
                node.path("speaker").asText(null),
                node.path("recipient").asText(null),
                node.path("issue").asText(),
                node.path("position").asText(),
                node.path("modality").asText(),
                node.path("attribution").asText(),
                pair(node.path("condition")),
                pair(node.path("evidence")));
    }

    private static Span span(JsonNode node) {
        return new Span(node.path("begin").asInt(), node.path("end").asInt());
    }

    private static Span pair(JsonNode node) {
        return node.isArray() ? new Span(node.get(0).asInt(), node.get(1).asInt()) : null;
    }

    /** Number of the sentence at a place, -1 between sentences. */
    int sentenceAt(int place) {
        for (int s = 0; s < sentences.size(); s++) {
            Span span = sentences.get(s).span();
            if (span.begin() <= place && place < span.end()) {
                return s;
            }
        }
        return -1;
    }

    /** Type of a named entity: PER, ORG or LOC, empty for what is no name of one. */
    static String entityType(String actorType) {
        return switch (actorType) {
            case "person" -> "PER";
            case "state" -> "LOC";
            case "group", "bloc", "" -> "";
            default -> "ORG";
        };
    }
}
