package io.demarche.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Tokens [begin, end) of a sentence, read by one voice: the reporter's, or that of the person between the quotation marks.
 *
 * @param quoted per token of the sentence, whether another voice speaks it
 */
record Clause(List<Token> tokens, int begin, int end, BitSet quoted) {
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");
    private static final Set<String> MODALS = Set.of(
            "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "’ll", "'d", "’d");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "that", "while", "because", "although");
    private static final Set<String> RELATIVES =
            Set.of("who", "which", "whose", "whom", "where", "when", "what", "that");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "earlier",
            "later",
            "recently",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "aug.",
            "sept.",
            "oct.",
            "nov.",
            "dec.",
            "day");

    Token at(int index) {
        return tokens.get(index);
    }

    boolean has(int index) {
        return index >= begin && index < end;
    }

    String lower(int index) {
        return has(index) ? at(index).lower() : "";
    }

    String tag(int index) {
        return has(index) ? at(index).tag() : "";
    }

    boolean isQuoted(int index) {
        return has(index) && quoted.get(index);
    }

    boolean isMark(int index) {
        return has(index) && "\"“”«»‘’„'`".contains(at(index).text());
    }

    boolean isComma(int index) {
        String text = lower(index);
        return text.equals(",") || text.equals("—") || text.equals("–") || text.equals("--") || text.equals(";");
    }

    boolean isConjunction(int index) {
        return CONJUNCTIONS.contains(lower(index));
    }

    boolean isRelative(int index) {
        return RELATIVES.contains(lower(index));
    }

    boolean isTime(int index) {
        return TIMES.contains(lower(index));
    }

    boolean isAdverb(int index) {
        return tag(index).startsWith("RB")
                && !lower(index).equals("ago")
                && (index == 0
                        || Character.isLowerCase(at(index).text().charAt(0))
                        || isMark(index - 1)
                        || !at(index).isWord());
    }

    boolean isAuxiliary(int index) {
        return has(index)
                && (MODALS.contains(lower(index))
                        || tag(index).equals("MD")
                        || at(index).lemmas().stream().anyMatch(AUXILIARIES::contains))
                && !at(index).isNoun()
                && !tag(index).equals("POS");
    }

    boolean isFinite(int index) {
        String tag = tag(index);
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    boolean isNominal(int index) {
        return has(index)
                && !isMark(index)
                && (at(index).isNoun() || tag(index).equals("PRP") || tag(index).equals("CD"));
    }

    boolean isPreposition(int index) {
        return (tag(index).equals("IN") || tag(index).equals("TO")) && !isConjunction(index);
    }

    /** The token before {@code index} that is no quotation mark. */
    int beforeMarks(int index) {
        int before = index - 1;
        while (isMark(before)) {
            before--;
        }
        return before;
    }

    /** The bracket that the one at {@code closing} closes; a place outside the clause where there is none. */
    int openingBracket(int closing) {
        int at = closing;
        while (has(at) && !lower(at).equals("(")) {
            at--;
        }
        return at;
    }

    Span span(int from, int to) {
        return new Span(at(from).begin(), at(to - 1).end());
    }
}
