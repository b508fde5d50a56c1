package io.demarche.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reference tokenizer and ONNX Runtime under Python make of a text; {@code src/main/python/write_parity.py}
 * writes it.
 *
 * @param input the text as the model gets it, mention marked
 * @param ids its word pieces
 * @param probabilities softmax of the logits, in the order of the labels
 */
record ParityRow(String model, String input, List<Integer> ids, List<Double> probabilities) {
    /** All rows but those that the reference cuts at 128 pieces, which the job does not. */
    static List<ParityRow> all() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<ParityRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/models/parity.jsonl"))) {
            JsonNode row = mapper.readTree(line);
            if (!row.path("truncated").asBoolean()) {
                rows.add(new ParityRow(
                        row.path("model").asText(),
                        row.path(row.has("marked") ? "marked" : "text").asText(),
                        integers(row.path("ids")),
                        softmax(row.path("logits"))));
            }
        }
        return rows;
    }

    private static List<Integer> integers(JsonNode array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asInt()));
        return values;
    }

    private static List<Double> softmax(JsonNode logits) {
        double sum = 0;
        for (JsonNode logit : logits) {
            sum += Math.exp(logit.asDouble());
        }
        List<Double> probabilities = new ArrayList<>();
        for (JsonNode logit : logits) {
            probabilities.add(Math.exp(logit.asDouble()) / sum);
        }
        return probabilities;
    }
}
