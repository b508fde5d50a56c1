package io.demarche.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the training side makes of a text with the shipped files; {@code src/main/python/reader/parity.py} writes it.
 *
 * @param words as spans, "begin end"
 * @param ids word pieces
 * @param tags number of the best tag of each word, by layer
 * @param valence logits, as guideline, crowd and answers
 * @param mention the words that these are about
 * @param press one number, the crowd's share
 */
record ParityRow(
        String text,
        List<List<Double>> words,
        List<Double> ids,
        Map<String, List<Double>> tags,
        List<Double> valence,
        List<Double> mention,
        List<Double> guideline,
        List<Double> crowd,
        List<Double> press,
        List<Double> answers) {
    static List<ParityRow> all() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<ParityRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/models/parity.jsonl"))) {
            JsonNode row = mapper.readTree(line);
            List<List<Double>> words = new ArrayList<>();
            row.path("words").forEach(word -> words.add(numbers(word)));
            Map<String, List<Double>> tags = new LinkedHashMap<>();
            row.path("tags").properties().forEach(layer -> tags.put(layer.getKey(), numbers(layer.getValue())));
            rows.add(new ParityRow(
                    row.path("text").asText(),
                    words,
                    numbers(row.path("ids")),
                    tags,
                    numbers(row.path("valence")),
                    numbers(row.path("mention")),
                    numbers(row.path("guideline")),
                    numbers(row.path("crowd")),
                    numbers(row.path("press")),
                    numbers(row.path("answers"))));
        }
        return rows;
    }

    WordSpan mentioned() {
        return new WordSpan(mention.get(0).intValue(), mention.get(1).intValue());
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asDouble()));
        return values;
    }
}
