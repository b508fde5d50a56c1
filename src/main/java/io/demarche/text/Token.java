package io.demarche.text;

import java.util.List;
import java.util.Locale;

/**
 * A word, number or punctuation mark.
 *
 * @param begin first UTF-16 unit in the article's text
 * @param end one past the last unit
 * @param text the characters as written
 * @param lower the characters in lower case
 * @param tag Penn Treebank part of speech ("VBD", "NN", "NNP", …)
 * @param lemmas every dictionary form that the word may be an inflection of, lower case, itself first
 */
public record Token(int begin, int end, String text, String lower, String tag, List<String> lemmas) {
    public static Token of(int begin, String text, String tag) {
        return new Token(begin, begin + text.length(), text, text.toLowerCase(Locale.ROOT), tag, Lemmas.of(text));
    }

    public Token withTag(String other) {
        return new Token(begin, end, text, lower, other, lemmas);
    }

    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    public boolean hasLemma(String lemma) {
        return lemmas.contains(lemma);
    }

    public boolean isVerb() {
        return tag.startsWith("VB") || tag.equals("MD");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }
}
