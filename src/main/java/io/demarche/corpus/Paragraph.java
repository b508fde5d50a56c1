package io.demarche.corpus;

/** The characters [begin, end) of a text, without white space around them. */
record Paragraph(int begin, int end) {

    /** The part of [begin, end) between its white space; empty at {@code end} when there is nothing else. */
    static Paragraph trimmed(String text, int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Paragraph(first, last);
    }

    /** White space of every kind, and the control characters that old systems left in articles. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\u200B'
                || c == '\uFEFF';
    }

    boolean isEmpty() {
        return begin == end;
    }

    int length() {
        return end - begin;
    }

    String of(String text) {
        return text.substring(begin, end);
    }
}
