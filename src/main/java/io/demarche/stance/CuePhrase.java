package io.demarche.stance;

import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that decide a position, as lemmas: "call on", "hold|have ~ $talks". A word may give alternatives with "|" or a
 * list of the codebook with "$"; "~" lets up to {@value #GAP} tokens stand between. Adverbs and quotation
 * marks are skipped.
 */
record CuePhrase(String written, List<Element> elements) implements Serializable {
    static final int GAP = 6;
    private static final Set<String> CLAUSE_BREAKS =
            Set.of(";", ":", ".", "?", "!", "—", "–", "that", "which", "who", "because");

    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "‘", "’");

    /** One word of the phrase; {@code afterGap} when "~" stands before it. */
    record Element(Set<String> lemmas, boolean afterGap) implements Serializable {}

    static CuePhrase parse(String written, Map<String, List<String>> lists, YamlFile.Value at) {
        List<Element> elements = new ArrayList<>();
        boolean gap = false;
        for (String word : written.trim().split("\\s+")) {
            if (word.equals("~")) {
                gap = true;
            } else {
                elements.add(new Element(lemmas(word, lists, at), gap));
                gap = false;
            }
        }
        if (elements.isEmpty() || gap || elements.get(0).afterGap()) {
            throw at.error("a cue starts and ends with a word, found '" + written + "'");
        }
        return new CuePhrase(written, List.copyOf(elements));
    }

    static Set<String> lemmas(String word, Map<String, List<String>> lists, YamlFile.Value at) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (String alternative : word.split("\\|")) {
            if (alternative.startsWith("$")) {
                List<String> list = lists.get(alternative.substring(1));
                if (list == null) {
                    throw at.error("the list '" + alternative + "' is not defined under 'lists'");
                }
                lemmas.addAll(list);
            } else {
                lemmas.add(alternative);
            }
        }
        return Set.copyOf(lemmas);
    }

    Set<String> firstLemmas() {
        return elements.get(0).lemmas();
    }

    /** One past the phrase that starts at {@code first}, or -1 where it does not stand. */
    int matchAt(List<Token> tokens, int first) {
        if (!matches(elements.get(0), tokens.get(first))) {
            return -1;
        }
        int at = first + 1;
        for (Element element : elements.subList(1, elements.size())) {
            int limit = Math.min(tokens.size(), at + (element.afterGap() ? GAP + 1 : 1));
            int found = -1;
            for (int i = at; i < limit && found < 0; i++) {
                if (matches(element, tokens.get(i))) {
                    found = i;
                } else if (CLAUSE_BREAKS.contains(tokens.get(i).lower())) {
                    break;
                } else if (isSkipped(tokens.get(i))) {
                    limit = Math.min(tokens.size(), limit + 1);
                }
            }
            if (found < 0) {
                return -1;
            }
            at = found + 1;
        }
        return at;
    }

    /**
     * Whether the phrase stands as a passive: its verb at {@code verb}, its other words in the subject [first, end), as in
     * "sanctions were imposed by".
     */
    boolean matchesPassive(List<Token> tokens, int verb, int first, int end) {
        return matches(elements.get(0), tokens.get(verb))
                && elements.subList(1, elements.size()).stream().allMatch(element -> tokens.subList(first, end).stream()
                        .anyMatch(token -> matches(element, token)));
    }

    private static boolean isSkipped(Token token) {
        return token.tag().startsWith("RB") || QUOTES.contains(token.text());
    }

    private static boolean matches(Element element, Token token) {
        if (token.tag().equals("POS")) {
            return false; // no "is"
        }
        for (String lemma : token.lemmas()) {
            if (element.lemmas().contains(lemma)) {
                return true;
            }
        }
        return false;
    }
}
