package io.demarche.actors;

import io.demarche.text.Span;
import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** What follows the name of a state or body in its noun phrase: "Iran's |top diplomat|", "Iranian |officials|". */
final class NominalPhrase {
    private static final int MAX_WORDS = 7;
    private static final Set<String> SPORTS = Set.of(
            "football",
            "soccer",
            "volleyball",
            "basketball",
            "wrestling",
            "handball",
            "national",
            "team",
            "olympic",
            "futsal",
            "under-23",
            "women's");

    /** Before "general" the place where somebody works, and no soldier. */
    private static final Set<String> OFFICES_OF_GENERALS =
            Set.of("consulate", "directorate", "inspectorate", "commissariat", "secretariat");

    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "another", "one", "some", "any", "every", "each", "no");

    private NominalPhrase() {}

    /** Tokens [begin, end) of the phrase after a name; empty when no noun follows. */
    static Span after(Reference name, List<Token> tokens) {
        int start = name.endToken();
        if (start < tokens.size() && NameMatcher.isPossessive(tokens.get(start))) {
            start++;
        }
        int end = start;
        for (int i = start; i < tokens.size() && i - start < MAX_WORDS; i++) {
            Token token = tokens.get(i);
            if (token.isNoun()) {
                end = i + 1;
            } else if (end == i && i > start && isPlural(tokens.get(i - 1))) {
                break; // "officials |many times|"
            } else if (!token.tag().startsWith("JJ")
                    && !token.tag().equals("VBG")
                    && !token.tag().equals("CD")
                    && !token.text().equals("-")) {
                break;
            }
        }
        if (end > start && end + 1 < tokens.size() && isTitle(tokens.get(end - 1)) && Titles.ofOffice(tokens, end)) {
            end += 2;
        }
        return new Span(start, end);
    }

    /** The phrase's main noun; null when there is none. */
    static Token head(Span phrase, List<Token> tokens) {
        if (phrase.begin() == phrase.end()) {
            return null;
        }
        Token last = tokens.get(phrase.end() - 1);
        if (last.hasLemma("general")
                && phrase.end() - phrase.begin() > 1
                && OFFICES_OF_GENERALS.contains(tokens.get(phrase.end() - 2).lower())) {
            return tokens.get(phrase.end() - 2);
        }
        boolean ofOffice = phrase.end() - phrase.begin() > 2 && Titles.ofOffice(tokens, phrase.end() - 2);
        return tokens.get(ofOffice ? phrase.end() - 3 : phrase.end() - 1);
    }

    /** The main noun among the tokens [first, end), the one before its complement; null when there is none. */
    static Token mainNoun(int first, int end, List<Token> tokens) {
        Token noun = null;
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            if (token.isNoun()) {
                noun = token;
            } else if (noun != null && !isInside(token)) {
                break;
            }
        }
        return noun;
    }

    /** Whether a token after a noun belongs to the same noun phrase, in front of its main noun. */
    private static boolean isInside(Token token) {
        return NameMatcher.isPossessive(token)
                || NameMatcher.isHyphen(token)
                || token.tag().startsWith("JJ")
                || token.tag().equals("CC");
    }

    /** "a senior |Russian diplomat|", "another |U.S. official|": some holder of such an office. */
    static boolean isIndefinite(int first, List<Token> tokens) {
        int before = first - 1;
        while (before >= 0
                && (tokens.get(before).tag().startsWith("JJ")
                        || tokens.get(before).tag().startsWith("RB"))) {
            before--;
        }
        return before >= 0 && INDEFINITE.contains(tokens.get(before).lower());
    }

    /** One person in an office. */
    static boolean isTitle(Token head) {
        return Titles.isHead(head) && !isPlural(head);
    }

    /** Whether the phrase is somebody who acts for whose name stands before it. */
    static boolean isActing(Span phrase, List<Token> tokens) {
        Token head = head(phrase, tokens);
        if (head == null || Titles.isPrivate(head)) {
            return false;
        }
        boolean sports = head.hasLemma("team")
                && phrase.end() - phrase.begin() > 1
                && SPORTS.contains(tokens.get(phrase.end() - 2).lower());
        boolean opinion =
                head.hasLemma("side") && phrase.begin() > 0 && NameMatcher.isPossessive(tokens.get(phrase.begin() - 1));
        return !sports && !opinion && (isTitle(head) || Titles.isAgent(head) || Titles.isHead(head));
    }

    static boolean isPlural(Token token) {
        return token.tag().equals("NNS") || token.tag().equals("NNPS");
    }
}
