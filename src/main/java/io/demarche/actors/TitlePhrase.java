package io.demarche.actors;

import io.demarche.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A title as a noun phrase: "Iranian |Foreign Minister|", "|Head| of the Prisons Organization", "|Ambassador| to Tehran".
 *
 * @param first index of the first token, nationality included
 * @param title index of the first token of the title
 * @param end one past the title, what follows its "of" included
 * @param affiliation reference that says for whom, null when the phrase does not say
 */
record TitlePhrase(int first, int title, int end, Reference affiliation) {
    private static final int MAX_WORDS = 14;
    private static final int MAX_BETWEEN = 5;
    private static final Set<String> JOINTS =
            Set.of("of", "for", "to", "on", "in", "at", "the", "and", "'s", "’s", "-");
    private static final Set<String> AFTER_HEAD = Set.of("of", "for", "to", "on", "in", "at");

    /** The phrase that ends before {@code end}, null when no title ends there. */
    static TitlePhrase endingAt(int end, List<Token> tokens, List<Reference> names) {
        int title = Titles.startOfTitle(tokens, end);
        if (title == end) {
            boolean complete = end > 0 && (endsName(end, names) || Titles.isThing(tokens.get(end - 1)));
            return complete ? withComplement(end, tokens, names) : null;
        }
        boolean body = isPlural(title, end, tokens) || Titles.isThing(tokens.get(end - 1));
        TitlePhrase many = body ? withComplement(end, tokens, names) : null;
        return many != null ? many : simple(title, end, tokens, names);
    }

    /** "Ukrainian Infrastructure Minister": words unknown to the list may stand between nationality and title. */
    private static TitlePhrase simple(int title, int end, List<Token> tokens, List<Reference> names) {
        Reference inside = names.stream()
                .filter(name -> isAffiliation(name) && name.firstToken() >= title && name.endToken() < end)
                .max(Comparator.comparingInt(Reference::endToken))
                .orElse(null);
        if (inside != null) {
            return new TitlePhrase(inside.firstToken(), inside.endToken(), end, inside);
        }
        for (int start = title; start >= 0 && title - start <= MAX_BETWEEN; start--) {
            Reference affiliation = affiliationBefore(start, tokens, names);
            if (affiliation != null) {
                return new TitlePhrase(affiliation.firstToken(), start, end, affiliation);
            }
            boolean more = start > 0 && isTitleWord(tokens.get(start - 1));
            if (!more) {
                break;
            }
        }
        int start = title;
        while (start > 0 && isCapitalised(tokens.get(start - 1)) && PersonalNames.isNameWord(tokens.get(start - 1))) {
            start--;
        }
        return new TitlePhrase(start, start, end, null);
    }

    /** "Deputy Foreign Minister for Political Affairs": the last word is no title, but what a title is about. */
    private static TitlePhrase withComplement(int end, List<Token> tokens, List<Reference> names) {
        int head = -1;
        for (int i = end - 1; i > 0 && end - i <= MAX_WORDS && isPhraseWord(tokens.get(i)); i--) {
            boolean complement = AFTER_HEAD.contains(tokens.get(i).lower()) && !Titles.ofOffice(tokens, i);
            int before = i > 2 && Titles.ofOffice(tokens, i - 2) ? i - 3 : i - 1;
            if (complement && Titles.isHead(tokens.get(before)) && !NominalPhrase.isPlural(tokens.get(before))) {
                head = i - 1;
            }
        }
        if (head < 0) {
            return null;
        }
        TitlePhrase title = simple(Math.min(head, Titles.startOfTitle(tokens, head + 1)), head + 1, tokens, names);
        Reference affiliation = title.affiliation() != null ? title.affiliation() : owner(head + 1, end, tokens, names);
        return new TitlePhrase(title.first(), title.title(), end, affiliation);
    }

    /** "Chairman of the |Joint Chiefs of Staff|": these words are no office of one person. */
    private static boolean isPlural(int title, int end, List<Token> tokens) {
        return tokens.subList(title, end).stream().filter(Titles::isHead).allMatch(NominalPhrase::isPlural);
    }

    /** The state or body after "of": an ambassador to Iran is not Iran's. */
    private static Reference owner(int start, int end, List<Token> tokens, List<Reference> names) {
        return tokens.get(start).lower().equals("of")
                ? names.stream()
                        .filter(name -> isAffiliation(name)
                                && name.firstToken() > start
                                && name.endToken() <= end
                                && !Set.of("to", "for", "in", "on")
                                        .contains(tokens.get(name.firstToken() - 1)
                                                .lower()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static Reference affiliationBefore(int end, List<Token> tokens, List<Reference> names) {
        int last = end > 0 && NameMatcher.isPossessive(tokens.get(end - 1)) ? end - 1 : end;
        return names.stream()
                .filter(name -> name.endToken() == last && isAffiliation(name))
                .findFirst()
                .orElse(null);
    }

    static Reference affiliationAt(int start, List<Token> tokens, List<Reference> names) {
        int first = start < tokens.size() && tokens.get(start).lower().equals("the") ? start + 1 : start;
        return names.stream()
                .filter(name -> name.firstToken() == first && isAffiliation(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAffiliation(Reference name) {
        return !name.actor().isPerson();
    }

    private static boolean endsName(int end, List<Reference> names) {
        return names.stream().anyMatch(name -> name.endToken() == end && isAffiliation(name));
    }

    private static boolean isTitleWord(Token token) {
        return token.tag().startsWith("NN")
                || token.tag().startsWith("JJ")
                || token.tag().equals("VBG")
                || token.text().equals("-")
                || token.text().equals("&")
                || token.lower().equals("and");
    }

    private static boolean isPhraseWord(Token token) {
        return isCapitalised(token) || JOINTS.contains(token.lower());
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }
}
