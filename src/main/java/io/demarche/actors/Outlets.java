package io.demarche.actors;

import io.demarche.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Papers that an article only quotes, which are no actors: those that it calls so ("the Fjordposten newspaper"), and in a review
 * of the press also those under whose name it tells what each writes ("Fjordposten: A pact in doubt").
 */
final class Outlets {
    private static final Set<String> KINDS = Set.of("newspaper", "magazine", "tabloid", "broadsheet");
    private static final Set<String> PERIODS = Set.of("daily", "weekly");
    private static final int MOST_TOKENS = 6;
    private static final int FEWEST_HEADINGS = 2;

    private final Set<String> called = new HashSet<>();
    private final Set<String> headings = new HashSet<>();

    /** Notes what a sentence tells. */
    void meet(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (isCalled(tokens, i)) {
                int first = startOfName(tokens, i);
                if (first < i) {
                    called.add(PersonalNames.written(tokens, first, i));
                }
            } else if (tokens.get(i).text().equals(":") && i <= MOST_TOKENS && startOfName(tokens, i) == 0) {
                headings.add(PersonalNames.written(tokens, 0, i));
            }
        }
    }

    /** Whether the name that ends before a token is called a paper there. */
    static boolean isCalled(List<Token> tokens, int end) {
        return end < tokens.size() && (KINDS.contains(tokens.get(end).lower()) || isPaper(tokens, end));
    }

    /** To be asked once the whole article has been met. */
    boolean has(String name) {
        String bare = ShortNames.withoutArticle(name);
        boolean review = !called.isEmpty() && headings.size() >= FEWEST_HEADINGS;
        return called.contains(bare) || (review && headings.contains(bare));
    }

    /** Not the "daily" of "daily flights". */
    private static boolean isPaper(List<Token> tokens, int period) {
        return PERIODS.contains(tokens.get(period).lower())
                && (period + 1 >= tokens.size() || !tokens.get(period + 1).isNoun());
    }

    /** The first of the capitalised words, joined by hyphens and particles, that end before a token. */
    private static int startOfName(List<Token> tokens, int end) {
        int first = end;
        for (int i = end - 1; i >= 0 && end - i <= MOST_TOKENS; i--) {
            Token token = tokens.get(i);
            if (Character.isUpperCase(token.text().codePointAt(0)) && !Titles.isNoName(token)) {
                first = i;
            } else if (!NameMatcher.isHyphen(token) && !PersonalNames.isParticle(token)) {
                break;
            }
        }
        return first;
    }
}
