package io.demarche.actors;

import io.demarche.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which words of a sentence make a personal name. */
final class PersonalNames {
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "van", "von", "der", "den", "de", "del", "da", "dos", "di", "la", "le", "abu",
            "ben", "ul", "ur", "e", "i");
    private static final Set<String> CONTRACTIONS = Set.of("s", "ll", "re", "ve", "d", "m", "t");
    /** What stands before the names of ships and teams. */
    private static final Set<String> NO_PEOPLE =
            Set.of("Team", "USS", "USNS", "USCGC", "HMS", "HMAS", "INS", "MV", "MT", "RV", "SS");

    private static final int MAX_WORDS = 7;

    private PersonalNames() {}

    /** One past the personal name that starts at {@code first}, or {@code first} where none starts. */
    static int endOfName(List<Token> tokens, int first, List<Reference> names) {
        if (Titles.isHonorific(tokens.get(first))) {
            return first;
        }
        int end = first;
        for (int i = first; i < tokens.size() && i - first < MAX_WORDS; i++) {
            if (isNameWord(tokens.get(i)) && !isTaken(i, names)) {
                end = i + 1;
            } else if (i > first && (isInnerMark(tokens, i) || isSecondSyllable(tokens, i))) {
                end = i + 2;
                i++;
            } else if (i == first || !joins(tokens, i)) {
                break;
            }
        }
        if (end == first || (end < tokens.size() && Titles.isThing(tokens.get(end)))) {
            return first;
        }
        int known = names.stream()
                .filter(name -> name.actor().isPerson() && name.firstToken() == first)
                .mapToInt(Reference::endToken)
                .max()
                .orElse(end);
        return Math.max(end, known);
    }

    static boolean isNameWord(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0))
                && (token.tag().startsWith("NNP")
                        || token.tag().equals("NN")
                        || token.tag().equals("JJ"))
                && !Titles.isHead(token)
                && !Titles.isModifier(token)
                && !Titles.isThing(token)
                && !Titles.isNoName(token);
    }

    /** Whether what the reader takes for a person's name can be one: no ship, no god, no abbreviation, no address. */
    static boolean isPlausible(List<Token> tokens, int first, int end) {
        Token one = tokens.get(first);
        if (Titles.isThing(tokens.get(end - 1)) || (end < tokens.size() && Titles.isThing(tokens.get(end)))) {
            return false;
        }
        if (tokens.subList(first, end).stream()
                .noneMatch(token -> Character.isUpperCase(token.text().codePointAt(0)))) {
            return false; // "chargé d'affaires"
        }
        if (one.text().equals("Team")
                || (first > 0 && NO_PEOPLE.contains(tokens.get(first - 1).text()))) {
            return false;
        }
        if (end - first > 1) {
            return true;
        }
        boolean afterArticle = first > 0 && DefinitePhrases.isDefinite(tokens.get(first - 1));
        boolean abbreviation = one.text().length() > 2
                && one.text().equals(one.text().toUpperCase(Locale.ROOT))
                && one.text().chars().allMatch(Character::isLetter);
        boolean address = end + 1 < tokens.size()
                && tokens.get(end).text().equals(".")
                && tokens.get(end).begin() == one.end()
                && tokens.get(end + 1).begin() == tokens.get(end).end();
        return !afterArticle && !abbreviation && !address && !Titles.isNoName(one) && !Titles.isHonorific(one);
    }

    /** The words by which alone a full name may be meant: its last, and a family name that stands first, as in "Wang Yi". */
    static Set<String> surnames(String fullName) {
        String last = fullName.substring(fullName.lastIndexOf(' ') + 1);
        String first = fullName.substring(0, Math.max(fullName.indexOf(' '), 0));
        return Titles.isFamilyNameFirst(first) ? Set.of(first, last) : Set.of(last);
    }

    static boolean isParticle(Token token) {
        return PARTICLES.contains(token.lower());
    }

    /** Whether a mark stands inside a name: "Ta'aqol", "Ernest C. Audino". */
    static boolean isInnerMark(List<Token> tokens, int i) {
        if (i == 0
                || i + 1 >= tokens.size()
                || tokens.get(i - 1).end() != tokens.get(i).begin()) {
            return false;
        }
        Token mark = tokens.get(i);
        Token next = tokens.get(i + 1);
        boolean apostrophe = (mark.text().equals("'") || mark.text().equals("’"))
                && next.begin() == mark.end()
                && next.isWord()
                && !CONTRACTIONS.contains(next.lower());
        boolean initial = mark.text().equals(".")
                && tokens.get(i - 1).text().length() == 1
                && next.begin() > mark.end()
                && isNameWord(next);
        return apostrophe || initial;
    }

    private static boolean joins(List<Token> tokens, int i) {
        boolean joint = isParticle(tokens.get(i)) || tokens.get(i).text().equals("-");
        boolean nameFollows = i + 1 < tokens.size() && isNameWord(tokens.get(i + 1));
        boolean particleFollows =
                i + 2 < tokens.size() && tokens.get(i + 1).text().equals("-") && isNameWord(tokens.get(i + 2));
        return joint && (nameFollows || particleFollows);
    }

    /** Whether the hyphen of "Wang Shu-li" stands here. */
    private static boolean isSecondSyllable(List<Token> tokens, int hyphen) {
        return NameMatcher.isHyphen(tokens.get(hyphen))
                && NameMatcher.isAttached(tokens, hyphen)
                && hyphen > 1
                && Titles.isFamilyNameFirst(tokens.get(hyphen - 2).text());
    }

    /** A name word inside a state's or body's name is no personal name; a known person's name is one. */
    private static boolean isTaken(int index, List<Reference> names) {
        return names.stream()
                .anyMatch(name -> name.firstToken() <= index
                        && index < name.endToken()
                        && !name.actor().isPerson());
    }

    /** The words joined as in the text, with straight apostrophes: one blank where there was white space. */
    static String written(List<Token> tokens, int first, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < end; i++) {
            if (i > first && tokens.get(i).begin() > tokens.get(i - 1).end()) {
                words.append(' ');
            }
            words.append(Registry.written(tokens.get(i)));
        }
        return words.toString();
    }
}
