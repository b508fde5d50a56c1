package io.demarche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the word before a full stop says about the stop. */
final class Abbreviations {
    /** Kinds of words that a full stop may belong to; the lists are in {@code abbreviations.txt}. */
    enum Kind {
        TITLE,
        NUMBER,
        TIME,
        SHORT,
        /** "U.S.", "J.K.", "J.": letters with stops between them, or one capital letter. */
        INITIALS,
        /** Not an abbreviation. */
        WORD
    }

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}|\\p{Lu}");
    private static final Map<String, Kind> KIND_BY_WORD = kinds();
    private static final Set<String> STARTERS = lines("sentence-starters.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private Abbreviations() {}

    /** @param word the letters before a full stop, with the stops inside it: "Gen", "U.S" */
    static Kind kind(String word) {
        Kind listed = KIND_BY_WORD.get(word);
        if (listed != null) {
            return listed;
        }
        return INITIALS.matcher(word).matches() ? Kind.INITIALS : Kind.WORD;
    }

    /** Whether a capitalised word opens a sentence rather than goes on after "U.S.". */
    static boolean startsSentences(String word) {
        return STARTERS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kindByWord = new HashMap<>();
        for (String line : lines("abbreviations.txt")) {
            String[] words = line.split(" ");
            Kind kind = Kind.valueOf(words[0]);
            Arrays.stream(words).skip(1).forEach(word -> kindByWord.put(word, kind));
        }
        return Map.copyOf(kindByWord);
    }

    private static List<String> lines(String resource) {
        try (var in = Abbreviations.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
