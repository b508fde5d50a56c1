package io.demarche.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that say who wrote an article, or when it appeared. */
final class Bylines {
    private static final int LONGEST = 140;
    private static final int MOST_WORDS = 16;

    private static final Set<String> LINKS = Set.of("and", "&", "of", "for", "in", "at", "with", "the", "by");
    private static final Set<String> PARTICLES =
            Set.of("al", "bin", "bint", "da", "de", "del", "den", "der", "di", "el", "la", "le", "ten", "van", "von");
    private static final Set<String> ROLES = Set.of(
            "agencies",
            "analyst",
            "bureau",
            "chief",
            "columnist",
            "contributor",
            "correspondent",
            "correspondents",
            "desk",
            "diplomatic",
            "editor",
            "editors",
            "international",
            "journalist",
            "newsroom",
            "political",
            "reporter",
            "reporters",
            "senior",
            "service",
            "special",
            "staff",
            "writer",
            "writers");
    private static final Set<String> CLOSING_ROLES = Set.of(
            "bureau",
            "correspondent",
            "correspondents",
            "desk",
            "newsroom",
            "reporter",
            "reporters",
            "staff",
            "writer",
            "writers");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Pattern APPEARED = Pattern.compile(
            "(?:published|updated|posted|last updated|last modified|date)\\b:?.{0,80}", Pattern.CASE_INSENSITIVE);

    private Bylines() {}

    /** @param isFirst whether nothing stands before it, where "Name in Place" is a headline */
    static boolean isByline(String line, boolean isFirst) {
        if (line.length() > LONGEST) {
            return false;
        }
        String[] words = line.split("[\\s\\u00A0]+");
        if (words.length > MOST_WORDS) {
            return false;
        }
        return isByName(words) || isDesk(words) || (!isFirst && isNameInPlace(words)) || isTime(line);
    }

    /** "By Jane Doe", "BY JANE DOE and John Roe, staff writer". */
    private static boolean isByName(String[] words) {
        if (words.length < 2 || !words[0].equalsIgnoreCase("by") || words[0].equals("by")) {
            return false;
        }
        boolean isRole = false;
        for (int i = 1; i < words.length; i++) {
            if (!isRole && !isNameWord(words[i], i == 1)) {
                return false;
            }
            isRole |= words[i].endsWith(",") || words[i].equals("|");
        }
        return !TIMES.contains(plain(words[1])) && !endsSentence(words);
    }

    /** "TEHRAN TIMES Political Desk", "Staff Writer". */
    private static boolean isDesk(String[] words) {
        boolean isCapitalised = true;
        for (String word : words) {
            isCapitalised &= isCapitalised(word) || LINKS.contains(word);
        }
        return isCapitalised
                && words.length >= 2
                && words.length <= 8
                && CLOSING_ROLES.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
    }

    /** "Jane Doe in Cairo", "Jane Doe in Cairo and John Roe in Rome". */
    private static boolean isNameInPlace(String[] words) {
        int in = Arrays.asList(words).indexOf("in");
        if (in < 2 || in > 4 || words.length - in < 2 || words.length > 12) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!isCapitalised(words[i]) && !words[i].equals("in") && !words[i].equals("and")) {
                return false;
            }
        }
        return !endsSentence(words);
    }

    private static boolean isTime(String line) {
        boolean isLabelled = APPEARED.matcher(line).matches()
                && line.chars().anyMatch(Character::isDigit)
                && !Paragraphs.endsSentence(line, line.length());
        return isLabelled || DateParser.iso(line) != null;
    }

    private static boolean isNameWord(String word, boolean isFirst) {
        return isCapitalised(word)
                || (!isFirst && LINKS.contains(word))
                || PARTICLES.contains(plain(word))
                || ROLES.contains(plain(word));
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || word.startsWith("(") || word.startsWith("@");
    }

    private static boolean endsSentence(String[] words) {
        String last = words[words.length - 1];
        return last.endsWith("!")
                || last.endsWith("?")
                || (last.endsWith(".") && plain(last).length() > 3);
    }

    private static String plain(String word) {
        return word.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
