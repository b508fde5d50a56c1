package io.demarche.corpus;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place, date and agency before the dash that opens a news story. */
final class Datelines {
    private static final int LONGEST = 120;

    /** Words in capitals that open a sentence with a dash more often than they are a place. */
    private static final Set<String> ORGANISATIONS = Set.of(
            "NATO", "OPEC", "UNESCO", "UNICEF", "UNRWA", "IAEA", "ASEAN", "BRICS", "IRGC", "FIFA", "UEFA", "NASA",
            "COVID");

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’]*+(?:-\\p{Lu}[\\p{Lu}.'’]*+)*+";
    private static final String WORD = "\\p{Lu}[\\p{L}.'’]*+(?:-\\p{Lu}[\\p{L}.'’]*+)*+";
    private static final String PLACE = "(?<place>" + CAPITALS + "(?:[ /]{1,2}" + CAPITALS + "){0,5}+)";
    private static final String MORE = "(?:, ?[\\p{L}\\d.'’ /-]{1,30}?){0,3}?";
    private static final String AGENCY = "(?: ?\\((?<agency>" + WORD + "(?:[ /.-]" + WORD + "){0,3}+)\\))";
    private static final String DASH = "(?:[ \\u00A0]{0,3}(?<dash>--?|[–—―]))";

    private static final Pattern IN_CAPITALS = Pattern.compile("^" + PLACE + MORE + AGENCY + "?" + DASH);
    private static final Pattern WITH_AGENCY = Pattern.compile("^" + WORD + "(?:[ /]" + WORD
            + "){0,3}+(?:, ?[\\p{L}\\d.'’ ]{1,30}?){0,3}?(?:" + AGENCY + "|, \\p{Lu}{2,6})" + DASH);

    private Datelines() {}

    /** The end of the dateline that the range begins with (its dash included), or {@code begin} when there is none. */
    static int end(String text, int begin, int end) {
        String start = text.substring(begin, Math.min(end, begin + LONGEST));
        Matcher capitals = IN_CAPITALS.matcher(start);
        if (capitals.find() && isPlace(capitals) && isFollowed(start, capitals)) {
            return begin + capitals.end();
        }
        Matcher agency = WITH_AGENCY.matcher(start);
        return agency.find() && isFollowed(start, agency) ? begin + agency.end() : begin;
    }

    private static boolean isPlace(Matcher dateline) {
        String place = dateline.group("place");
        long letters = place.chars().filter(Character::isLetter).count();
        int least = dateline.group("agency") != null ? 2 : place.contains(".") ? 3 : 4;
        return letters >= least && (dateline.group("agency") != null || !ORGANISATIONS.contains(place));
    }

    /** A hyphen inside a word is no dash, and a sentence begins after the dash. */
    private static boolean isFollowed(String start, Matcher dateline) {
        int next = dateline.end();
        if (next == start.length()) {
            return true;
        }
        boolean isOpen =
                Paragraph.isBlank(start.charAt(next)) || Paragraph.isBlank(start.charAt(dateline.start("dash") - 1));
        if (dateline.group("dash").equals("-") && !isOpen && dateline.group("agency") == null) {
            return false;
        }
        while (next < start.length() && Paragraph.isBlank(start.charAt(next))) {
            next++;
        }
        return next == start.length() || !Character.isLowerCase(start.charAt(next));
    }
}
