package io.demarche.stance;

import io.demarche.text.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How much more often a word stands in sentences with a position than in others, from {@code cue-words.tsv}. */
final class CueWords {
    private static final Map<Position, Map<String, Double>> WEIGHTS = read();

    private CueWords() {}

    /** Natural logarithm of how many times as often, or 0 for a word that says little of the position. */
    static double weight(Position position, Token token) {
        Map<String, Double> weights = WEIGHTS.getOrDefault(position, Map.of());
        return token.lemmas().stream()
                .mapToDouble(lemma -> weights.getOrDefault(lemma, 0.0))
                .max()
                .orElse(0);
    }

    private static Map<Position, Map<String, Double>> read() {
        Map<Position, Map<String, Double>> weights = new EnumMap<>(Position.class);
        try (var in = CueWords.class.getResourceAsStream("cue-words.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                weights.computeIfAbsent(Position.valueOf(cells[0]), position -> new HashMap<>())
                        .put(cells[1], Double.valueOf(cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cue-words.tsv cannot be read from the jar", e);
        }
        return weights;
    }
}
