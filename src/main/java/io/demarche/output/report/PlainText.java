package io.demarche.output.report;

/** Text of articles and of settings as the page may hold it; the template escapes it. */
final class PlainText {
    private static final String ELLIPSIS = "…";
    private static final String DIRECTION_AND_LINES =
            "\u2028\u2029\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /**
     * The text with each control, line break and direction override as one space, and half a surrogate pair as U+FFFD:
     * its length does not change. Nothing at all for null.
     */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isHalfAPair(text, i) ? REPLACEMENT : isUnprintable(c) ? ' ' : c);
        }
        return plain.toString();
    }

    /** The plain text with at most so many characters, the last an ellipsis where it was longer. */
    static String cut(String text, int most) {
        String plain = of(text);
        if (plain.length() <= most) {
            return plain;
        }
        return plain.substring(0, bound(plain, most - 1)) + ELLIPSIS;
    }

    /** The offset, or the one before where it would split a surrogate pair. */
    static int bound(String text, int offset) {
        boolean splits = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
        return splits ? offset - 1 : offset;
    }

    private static boolean isHalfAPair(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean isUnprintable(char c) {
        return Character.isISOControl(c) || DIRECTION_AND_LINES.indexOf(c) >= 0;
    }
}
