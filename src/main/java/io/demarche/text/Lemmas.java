package io.demarche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary forms that an English word may be an inflection of.
 *
 * <p>Over-generates on purpose ("imposing" gives "imposing", "impos", "impose"): callers look for known lemmas, so a
 * form that is no word is never asked for, and no dictionary of all English words is needed.
 */
public final class Lemmas {
    private static final Map<String, List<String>> IRREGULAR = irregular();

    private Lemmas() {}

    /** The word itself in lower case first, then its candidates. */
    public static List<String> of(String word) {
        String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        Set<String> lemmas = new LinkedHashSet<>();
        lemmas.add(form);
        lemmas.addAll(IRREGULAR.getOrDefault(form, List.of()));
        int length = form.length();
        if (form.endsWith("ies") && length > 4) {
            lemmas.add(form.substring(0, length - 3) + "y");
        } else if (form.endsWith("es") && length > 3) {
            lemmas.add(form.substring(0, length - 2));
            lemmas.add(form.substring(0, length - 1));
        } else if (form.endsWith("s") && !form.endsWith("ss") && length > 3) {
            lemmas.add(form.substring(0, length - 1));
        } else if (form.endsWith("ied") && length > 4) {
            lemmas.add(form.substring(0, length - 3) + "y");
        } else if (form.endsWith("ed") && length > 4) {
            addStem(lemmas, form.substring(0, length - 2));
        } else if (form.endsWith("ying") && length > 5) {
            lemmas.add(form.substring(0, length - 3));
            lemmas.add(form.substring(0, length - 4) + "ie");
        } else if (form.endsWith("ing") && length > 5) {
            addStem(lemmas, form.substring(0, length - 3));
        }
        return List.copyOf(lemmas);
    }

    private static void addStem(Set<String> lemmas, String stem) {
        lemmas.add(stem);
        lemmas.add(stem + "e");
        int last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            lemmas.add(stem.substring(0, last));
        }
        if (stem.endsWith("ck")) { // panicked
            lemmas.add(stem.substring(0, last));
        }
    }

    private static Map<String, List<String>> irregular() {
        Map<String, List<String>> lemmasByForm = new HashMap<>();
        try (var in = Lemmas.class.getResourceAsStream("irregular-forms.txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.trim().split("\\s+");
                        for (int i = 1; i < words.length; i++) {
                            lemmasByForm
                                    .computeIfAbsent(words[i], form -> new ArrayList<>())
                                    .add(words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("irregular-forms.txt cannot be read", e);
        }
        return lemmasByForm;
    }
}
