package io.demarche.stance;

import io.demarche.stance.VerbGroup.Form;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the verb groups of a sentence from its tags. */
final class VerbGroups {
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "hardly", "neither", "nor");

    /** "would “love to see” it": marks inside a group do not end it. */
    private static final Set<String> QUOTES = Set.of("“", "”", "\"");

    private VerbGroups() {}

    static List<VerbGroup> of(List<Token> tokens) {
        List<VerbGroup> groups = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (startsGroup(tokens, i)) {
                VerbGroup group = group(tokens, i);
                groups.add(group);
                i = group.end();
            } else {
                i++;
            }
        }
        return groups;
    }

    private static boolean startsGroup(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.lower().equals("to")) {
            int verb = i + 1;
            while (verb < tokens.size() && isAdverb(tokens.get(verb))) {
                verb++;
            }
            return verb < tokens.size() && tokens.get(verb).tag().equals("VB");
        }
        return token.isVerb();
    }

    private static VerbGroup group(List<Token> tokens, int first) {
        boolean infinitive = tokens.get(first).lower().equals("to");
        boolean negated = first > 0 && isNegation(tokens.get(first - 1));
        String modal = null;
        boolean perfect = false;
        boolean be = false;
        int head = -1;
        int i = infinitive ? first + 1 : first;
        for (; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isNegation(token)) {
                negated = true;
            } else if (token.tag().equals("MD")) {
                if (head >= 0) {
                    break;
                }
                modal = modal(token);
            } else if (token.isVerb()) {
                if (head >= 0 && !isAuxiliary(tokens.get(head), token)) {
                    break;
                }
                if (head >= 0) {
                    be |= tokens.get(head).hasLemma("be") || tokens.get(head).hasLemma("get");
                    perfect |= tokens.get(head).hasLemma("have");
                }
                head = i;
            } else if (!isAdverb(token) || (head >= 0 && !verbFollows(tokens, i))) {
                break;
            }
        }
        if (head < 0) {
            head = first;
        }
        String tag = tokens.get(head).tag();
        boolean passive = be && (tag.equals("VBN") || tag.equals("VBD"));
        return new VerbGroup(
                first, head, head + 1, form(tokens, first, head, infinitive, modal), passive, negated, modal, perfect);
    }

    /** Whether {@code auxiliary} serves {@code verb}: "is holding", "has held", "did hold", but not "had to hold". */
    private static boolean isAuxiliary(Token auxiliary, Token verb) {
        if (auxiliary.lemmas().stream().noneMatch(AUXILIARIES::contains)) {
            return false;
        }
        return !verb.tag().equals("VB") || auxiliary.hasLemma("do");
    }

    private static Form form(List<Token> tokens, int first, int head, boolean infinitive, String modal) {
        if (infinitive) {
            return Form.INFINITIVE;
        }
        if (modal != null || (head > first && !tokens.get(first).tag().equals("VBG"))) {
            return Form.FINITE;
        }
        return switch (tokens.get(first).tag()) {
            case "VBG" -> Form.GERUND;
            case "VBN" -> Form.PARTICIPLE;
            case "VB" -> Form.INFINITIVE;
            default -> Form.FINITE;
        };
    }

    private static boolean verbFollows(List<Token> tokens, int adverb) {
        int i = adverb;
        while (i < tokens.size() && (isAdverb(tokens.get(i)) || isNegation(tokens.get(i)))) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).isVerb();
    }

    private static String modal(Token token) {
        return switch (token.lower()) {
            case "'ll", "’ll", "wo" -> "will";
            case "'d", "’d" -> "would";
            case "ca" -> "can";
            case "sha" -> "shall";
            default -> token.lower();
        };
    }

    static boolean isNegation(Token token) {
        return NEGATIONS.contains(token.lower());
    }

    private static boolean isAdverb(Token token) {
        return token.tag().startsWith("RB") || QUOTES.contains(token.text());
    }
}
