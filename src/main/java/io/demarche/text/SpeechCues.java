package io.demarche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
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

    private static final Map<String, Set<Content>> CONTENTS_BY_LEMMA = new HashMap<>();
    private static final Set<String> WITH_ADDRESSEE = new HashSet<>();

    static {
        load();
    }

    private SpeechCues() {}

    static Set<Content> contents(List<String> lemmas) {
        Set<Content> contents = EnumSet.noneOf(Content.class);
        for (String lemma : lemmas) {
            contents.addAll(CONTENTS_BY_LEMMA.getOrDefault(lemma, Set.of()));
        }
        return contents;
    }

    /** Whether the verb may name its listener before the clause: "told reporters that". */
    static boolean takesAddressee(List<String> lemmas) {
        return lemmas.stream().anyMatch(WITH_ADDRESSEE::contains);
    }

    private static void load() {
        try (var in = SpeechCues.class.getResourceAsStream("speech-cues.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.trim().split("\\s+");
                        CONTENTS_BY_LEMMA
                                .computeIfAbsent(words[0], lemma -> EnumSet.noneOf(Content.class))
                                .add(Content.valueOf(words[1].toUpperCase(Locale.ROOT)));
                        if (words.length > 2) {
                            WITH_ADDRESSEE.add(words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("speech-cues.txt cannot be read", e);
        }
    }
}
