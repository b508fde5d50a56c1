package io.demarche.corpus;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What agencies add below a story: who reported and edited it, codes, sources, rights. */
final class Credits {
    private static final int LONGEST = 600;
    private static final int LONGEST_CODE = 40;
    private static final int MOST_PARTS = 4;

    /** In lower case; each opens a credit wherever a sentence may begin near the end. */
    private static final List<String> OPENINGS = List.of(
            "(reporting by",
            "(writing by",
            "(editing by",
            "(compiled by",
            "(additional reporting",
            "(source:",
            "(with ",
            "(this story has been",
            "(this article ",
            "additional reporting by",
            "our standards:",
            "©",
            "copyright ",
            "all rights reserved",
            "all content by",
            "[reporting by",
            "edited by:",
            "source:",
            "(c) 20",
            "reporting by ",
            "writing by ",
            "this article was originally published",
            "this article first appeared");

    /** Openings that may also begin a sentence of the story, which ends with a full stop. */
    private static final List<String> AMBIGUOUS = List.of("(with ", "reporting by ", "writing by ", "(this article ");

    /** Openings that are nothing else wherever they stand. */
    private static final List<String> SURE =
            List.of("(reporting by", "(additional reporting", "(editing by", "our standards:", "all content by");

    private static final Pattern CODE =
            Pattern.compile("(?:\\p{Lu}{2,4}(?:/\\p{Lu}{2,4}){0,3}+/?|\\(\\p{Lu}[\\p{L}. /]{1,24}\\)|/?\\d{4,}/?)");

    private Credits() {}

    /** Where the credits at the end of the paragraph begin, its end when there are none. */
    static int begin(String text, Paragraph paragraph) {
        int end = paragraph.end();
        for (int i = 0; i < MOST_PARTS && end > paragraph.begin(); i++) {
            int opening = lastOpening(text, paragraph.begin(), end);
            int before = opening < end ? opening : code(text, paragraph.begin(), end);
            end = Paragraph.trimmed(text, paragraph.begin(), before).end();
        }
        return end;
    }

    private static int lastOpening(String text, int begin, int end) {
        int from = Math.max(begin, end - LONGEST);
        String tail = text.substring(from, end).toLowerCase(Locale.ROOT);
        int first = tail.length();
        for (int i = tail.length() - 1; i >= 0; i--) {
            if (isOpening(tail, i) && (isSure(tail, i) || mayOpen(text, begin, from + i))) {
                first = i;
            }
        }
        return from + first;
    }

    private static boolean isSure(String tail, int at) {
        return SURE.stream().anyMatch(opening -> tail.startsWith(opening, at));
    }

    private static boolean isOpening(String tail, int at) {
        for (String opening : OPENINGS) {
            if (tail.startsWith(opening, at)) {
                return !AMBIGUOUS.contains(opening) || isCredit(opening, tail, at);
            }
        }
        return false;
    }

    private static boolean isCredit(String opening, String tail, int at) {
        String rest = tail.substring(at);
        return opening.startsWith("(") ? rest.endsWith(")") : rest.contains("editing by") || !rest.endsWith(".");
    }

    private static boolean mayOpen(String text, int begin, int at) {
        int before = at;
        while (before > begin && Paragraph.isBlank(text.charAt(before - 1))) {
            before--;
        }
        if (before == begin) {
            return true;
        }
        char last = text.charAt(before - 1);
        boolean isApart = before < at || !Character.isLetterOrDigit(text.charAt(at));
        return isApart
                && (Paragraphs.endsSentence(text, before) || last == '/' || last == ')' || Character.isUpperCase(last));
    }

    /** A code like MP/PA, or a bracketed agency, after the last sentence. */
    private static int code(String text, int begin, int end) {
        int last = end;
        int from = Math.max(begin, end - LONGEST_CODE);
        while (last > from && !Paragraph.isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (text.charAt(end - 1) == ')') {
            int open = text.lastIndexOf('(', end);
            last = open >= from ? open : last;
        }
        boolean isAlone = last == begin || (last > from && Paragraph.isBlank(text.charAt(last - 1)));
        int before = Paragraph.trimmed(text, begin, last).end();
        boolean follows = before == begin || Paragraphs.endsSentence(text, before);
        return isAlone && follows && CODE.matcher(text.substring(last, end)).matches() ? last : end;
    }
}
