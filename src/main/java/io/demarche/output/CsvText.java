package io.demarche.output;

/** Text as a cell that a spreadsheet shows and never runs. */
final class CsvText {
    /** What a cell of a spreadsheet can hold. */
    static final int MAX_LENGTH = 32_767;

    private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";
    private static final String DIRECTION_AND_LINES =
            "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final String ELLIPSIS = "…";

    private CsvText() {}

    /**
     * The text with each line break, control and direction override as one space, so that its length stays that of its
     * offsets, and with an apostrophe before what would start a formula.
     */
    static String safe(String text) {
        return printable(startsFormula(text) ? "'" + text : text);
    }

    /** The same where no cell of text can be a formula. */
    static String printable(String text) {
        StringBuilder cell = new StringBuilder(text.length());
        text.chars().forEach(c -> cell.append(isUnprintable((char) c) ? ' ' : (char) c));
        return cell.toString();
    }

    static String cut(String cell) {
        if (cell.length() <= MAX_LENGTH) {
            return cell;
        }
        int end = MAX_LENGTH - ELLIPSIS.length();
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    private static boolean startsFormula(String text) {
        return text.chars().filter(c -> !isSkippedAtStart((char) c)).limit(1).anyMatch(c -> TRIGGERS.indexOf(c) >= 0);
    }

    private static boolean isSkippedAtStart(char c) {
        return TRIGGERS.indexOf(c) < 0
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isUnprintable(char c) {
        return (Character.isISOControl(c) && c != '\t') || DIRECTION_AND_LINES.indexOf(c) >= 0;
    }
}
