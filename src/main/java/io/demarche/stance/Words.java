package io.demarche.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The closed word lists of {@code words.txt}, by name. */
final class Words {
    private static final Map<String, Set<String>> LISTS = read();

    private Words() {}

    static Set<String> of(String name) {
        Set<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("words.txt has no list " + name);
        }
        return words;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (var in = Words.class.getResourceAsStream("words.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                lists.put(
                        line.substring(0, colon),
                        Set.of(line.substring(colon + 1).trim().split(" ")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("words.txt cannot be read from the jar", e);
        }
        return lists;
    }
}
