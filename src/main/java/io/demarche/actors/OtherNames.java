package io.demarche.actors;

import io.demarche.text.Part;
import io.demarche.text.Sentence;
import io.demarche.text.Token;
import java.util.List;
import java.util.Set;

/** Whether words that the registry knows are only a part of a name that it does not know. */
final class OtherNames {
    private static final Set<String> OPPOSING =
            Set.of("pro", "anti", "non", "post", "pre", "trans", "ex", "un", "extra", "intra", "inter", "cross");
    private static final Set<String> AMBIGUOUS_NAMES = Set.of("Jordan", "Chad", "Georgia", "Israel", "Cyprus");

    /** What many gatherings are called; in a list of actors each is that of one state. */
    private static final Set<String> ONE_OF_MANY = Set.of("Congress", "Parliament", "Assembly", "Senate", "Council");

    private static final Set<String> PAIR = Set.of("two", "both", "2");

    private static final Set<String> WATERS = Set.of("Sea", "Gulf", "Strait", "Straits", "Bay", "Isle");
    /** What ends the names of companies, schools and contests; a treaty of two states names them. */
    private static final Set<String> ENDS = Set.of(
            "Group",
            "Company",
            "Corporation",
            "Bank",
            "Airlines",
            "University",
            "Institute",
            "Museum",
            "Cup",
            "Charter",
            "Covenant",
            "Chamber",
            "Chambers",
            "Center",
            "Centre",
            "Survey",
            "Federation",
            "Association",
            "Society",
            "Foundation",
            "Club",
            "League");

    private static final int MAX_WORDS = 4;
    private static final Set<String> COMPASS = Set.of("East", "West", "North", "South");
    private static final Set<String> BEFORE_MEDIUM =
            Set.of("on", "via", "through", "using", "a", "his", "her", "its", "their");

    private OtherNames() {}

    static boolean isPartOfAnotherName(List<Token> tokens, int first, int end) {
        Token next = end < tokens.size() ? tokens.get(end) : null;
        boolean single = end - first == 1;
        if (endsInOtherName(tokens, end) || isOfSea(tokens, first) || isOfBody(tokens, first)) {
            return true;
        }
        if (first > 0 && tokens.get(first - 1).lower().equals("the") && Outlets.isCalled(tokens, end)) {
            return true; // the Norway newspaper
        }
        if (first > 1 && tokens.get(first - 1).text().equals("-")) {
            String prefix = tokens.get(first - 2).lower();
            if (OPPOSING.contains(prefix)) {
                return true;
            }
        }
        if (next != null
                && NameMatcher.isHyphen(next)
                && end + 1 < tokens.size()
                && isParticiple(tokens.get(end + 1))) {
            return true; // U.S.-led, Iran-backed
        }
        if (single && first > 0 && COMPASS.contains(tokens.get(first - 1).text())) {
            return true; // the province of East Azerbaijan; the states of such names are in the list
        }
        if (next != null && next.text().startsWith("$")) {
            return true; // U.S.$
        }
        if (single && first > 1 && ONE_OF_MANY.contains(tokens.get(first).text()) && isNamed(tokens.get(first - 1))) {
            return true; // the National Congress
        }
        if (first > 0 && !single && PAIR.contains(tokens.get(first - 1).lower())) {
            return true; // the two neighbouring countries
        }
        return single
                && AMBIGUOUS_NAMES.contains(tokens.get(first).text())
                && next != null
                && next.tag().equals("NNP")
                && Character.isUpperCase(next.text().charAt(0))
                && !Titles.isHead(next)
                && !Titles.isModifier(next);
    }

    /** "Norway |Times|", or "Norway |Shipping Bank|": capitalised words up to one that ends the name of something else. */
    private static boolean endsInOtherName(List<Token> tokens, int start) {
        if (start < tokens.size() && Titles.endsOtherName(tokens.get(start))) {
            return true;
        }
        boolean pair = start + 1 < tokens.size()
                && NameMatcher.isHyphen(tokens.get(start))
                && Character.isUpperCase(tokens.get(start + 1).text().codePointAt(0));
        int i = pair ? start + 1 : start; // "Norway|-Russia Friendship Society|"
        while (i < tokens.size()
                && i - start < MAX_WORDS
                && !ENDS.contains(tokens.get(i).text())
                && tokens.get(i).tag().startsWith("NNP")
                && Character.isUpperCase(tokens.get(i).text().codePointAt(0))
                && !Titles.isHead(tokens.get(i))) {
            i++;
        }
        return i < tokens.size()
                && i - start < MAX_WORDS
                && ENDS.contains(tokens.get(i).text());
    }

    /** "on |Twitter|", "his |Telegram| channel": where something was written, not who wrote it. */
    static boolean isMedium(List<Token> tokens, int first, int end) {
        if (end != first + 1 || !Titles.is("platform", tokens.get(first))) {
            return false;
        }
        boolean before =
                first > 0 && BEFORE_MEDIUM.contains(tokens.get(first - 1).lower());
        return before || (end < tokens.size() && Titles.is("posting", tokens.get(end)));
    }

    /** "the |Sea of| Norway". */
    private static boolean isOfSea(List<Token> tokens, int first) {
        return first > 1
                && tokens.get(first - 1).lower().equals("of")
                && WATERS.contains(tokens.get(first - 2).text());
    }

    /** "the |University of| Norway". */
    private static boolean isOfBody(List<Token> tokens, int first) {
        int of = first > 0 && tokens.get(first - 1).lower().equals("the") ? first - 2 : first - 1;
        return of > 0
                && tokens.get(of).lower().equals("of")
                && !tokens.get(of - 1).text().equals("Bank")
                && ENDS.contains(tokens.get(of - 1).text());
    }

    /** A surname of the registry inside the full name of another person: "Hunter Biden", "Stoyan Radev-Iliev". */
    static boolean isSomebodyElse(Reference reference, Sentence sentence, List<Token> tokens, List<Reference> found) {
        if (!reference.actor().isPerson() || sentence.part().equals(Part.HEADLINE.label())) {
            return false; // title case makes every word look like a name
        }
        int first = reference.firstToken();
        int end = reference.endToken();
        if (end < tokens.size() && Titles.isThing(tokens.get(end))) {
            return true; // Imam Khomeini Airport
        }
        if (end < tokens.size()
                && Set.of("Jr", "Jr.", "Sr", "Sr.").contains(tokens.get(end).text())) {
            return true;
        }
        boolean goesOn = end + 1 < tokens.size()
                && NameMatcher.isHyphen(tokens.get(end))
                && NameMatcher.isAttached(tokens, end)
                && Character.isUpperCase(tokens.get(end + 1).text().codePointAt(0));
        if (end - first > 1) {
            return goesOn || isBehindGivenName(reference, tokens, found); // Ola Berg-Dahl
        }
        int given = first - 1;
        if (given > 0 && tokens.get(given).text().equals("-") && PersonalNames.isParticle(tokens.get(given - 1))) {
            given -= 2;
        }
        boolean named = given >= 0
                && isGivenName(tokens.get(given))
                && (found.isEmpty() || found.get(found.size() - 1).endToken() <= given);
        if (named) {
            return tokens.get(given).text().charAt(0)
                    != reference.actor().name().charAt(0);
        }
        int next = end < tokens.size() && NameMatcher.isHyphen(tokens.get(end)) && NameMatcher.isAttached(tokens, end)
                ? end + 1
                : end;
        return next < tokens.size()
                && (next > end
                        ? tokens.get(next).tag().equals("NNP")
                                && PersonalNames.isNameWord(tokens.get(next))
                                && first > 0
                                && isGivenName(tokens.get(first - 1))
                        : isGivenName(tokens.get(next)));
    }

    /** "Ole |Jan Berg|": whose list of names begins with another one. */
    private static boolean isBehindGivenName(Reference reference, List<Token> tokens, List<Reference> found) {
        int given = reference.firstToken() - 1;
        return given >= 0
                && isGivenName(tokens.get(given))
                && !Titles.isHead(tokens.get(given))
                && !Titles.isModifier(tokens.get(given))
                && (found.isEmpty() || found.get(found.size() - 1).endToken() <= given)
                && tokens.get(given).text().charAt(0)
                        != reference.actor().name().charAt(0)
                && tokens.get(reference.firstToken()).text().charAt(0)
                        == reference.actor().name().charAt(0);
    }

    private static boolean isGivenName(Token token) {
        return token.tag().equals("NNP") && PersonalNames.isNameWord(token) && !Titles.isHonorific(token);
    }

    private static boolean isNamed(Token before) {
        return Set.of("National", "Party", "World", "International", "General", "People", "Annual")
                .contains(before.text());
    }

    private static boolean isParticiple(Token token) {
        return token.lower().endsWith("ed")
                || Set.of("led", "born", "made", "built", "held", "run", "wide", "style", "affiliated", "friendly")
                        .contains(token.lower());
    }
}
