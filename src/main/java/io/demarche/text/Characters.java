package io.demarche.text;

/** What the segmentation asks of single characters. */
final class Characters {
    private Characters() {}

    /** White space, the no-break spaces that {@link String#strip} leaves, control characters and marks of no width. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200B'
                || c == '\uFEFF';
    }

    static boolean isStop(char c) {
        return c == '.' || c == '?' || c == '!' || c == '…';
    }

    static boolean isBullet(char c) {
        return "•‣▪●◦■►".indexOf(c) >= 0;
    }

    static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The characters [begin, end) without blanks at either side. */
    static Span trim(String text, int begin, int end) {
        int first = skipBlanks(text, begin, end);
        int last = end;
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    /** The characters [begin, end) from their first to their last letter or digit; empty when there is none. */
    static Span words(String text, int begin, int end) {
        int first = begin;
        while (first < end && !Character.isLetterOrDigit(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        if (first >= end) {
            return new Span(begin, begin);
        }
        int last = end;
        while (!Character.isLetterOrDigit(text.codePointBefore(last))) {
            last -= Character.charCount(text.codePointBefore(last));
        }
        return new Span(first, last);
    }
}
