package io.demarche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lemmas that report speech or thought, as {@code speech-cues.txt} lists them. */
final class SpeechCues {
    /** What a cue may report. */
    enum Content {
        /** Any clause. */
        THAT,
        /** A clause that "that", a quotation mark or its own finite verb shows to be one. */
        CLAUSE,
        /** Nothing but words between quotation marks. */
        QUOTE,
        /** An infinitive. */
        TO,
        /** A clause after "that"; the cue is a noun. */
        NOUN
    }

    private static final Map<Content, Set<String>> LEMMAS = new EnumMap<>(Content.class);
    private static final Set<String> WITH_ADDRESSEE = new HashSet<>();

    static {
        load();
    }

    private SpeechCues() {}

    static Set<Content> contents(List<String> lemmas) {
        Set<Content> contents = EnumSet.noneOf(Content.class);
        for (Map.Entry<Content, Set<String>> entry : LEMMAS.entrySet()) {
            if (lemmas.stream().anyMatch(entry.getValue()::contains)) {
                contents.add(entry.getKey());
            }
        }
        return contents;
    }

    /** Whether the verb may name its listener before the clause: "told reporters that". */
    static boolean takesAddressee(List<String> lemmas) {
        return lemmas.stream().anyMatch(WITH_ADDRESSEE::contains);
    }

    private static void load() {
        for (Content content : Content.values()) {
            LEMMAS.put(content, new HashSet<>());
        }
        try (var in = SpeechCues.class.getResourceAsStream("speech-cues.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.trim().split("\\s+");
                        LEMMAS.get(Content.valueOf(words[1].toUpperCase(Locale.ROOT)))
                                .add(words[0]);
                        if (words.length > 2) {
                            WITH_ADDRESSEE.add(words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("speech-cues.txt cannot be read", e);
        }
    }
}
