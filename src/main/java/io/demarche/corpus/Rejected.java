package io.demarche.corpus;

import java.util.Locale;

/**
 * An input unit that was not scored, and why.
 *
 * @param path file that holds it
 * @param line first line of the unit in that file counted from 1 (in Parquet: its row), null where the unit is the file
 * @param articleId its id where one could be read, else null
 * @param outcome {@code rejected} (something is wrong with it) or {@code skipped} (an exact copy of a scored unit, or a
 *     file that is no input)
 * @param reason a {@link Defect}, by name
 * @param detail one plain sentence that says what is wrong and how to mend it
 * @param snippet the first characters (at most 200) of the unit, control characters made visible; null when unreadable
 */
public record Rejected(
        String path, Long line, String articleId, String outcome, String reason, String detail, String snippet) {
    private static final int SNIPPET_LENGTH = 200;

    /** A whole file that is not read. */
    static Rejected because(Defect defect, String path, String detail) {
        return because(defect, path, null, null, detail, null);
    }

    /**
     * A unit that is not scored.
     *
     * @param unit its characters, of which the first become the snippet; null when unreadable
     */
    public static Rejected because(
            Defect defect, String path, Long line, String articleId, String detail, String unit) {
        return new Rejected(path, line, articleId, defect.outcome(), defect.name(), detail, snippet(unit));
    }

    private static String snippet(String unit) {
        if (unit == null) {
            return null;
        }
        StringBuilder visible = new StringBuilder();
        for (int i = 0; i < unit.length(); ) {
            int c = unit.codePointAt(i);
            String shown = Character.isISOControl(c) ? escape(c) : Character.toString(c);
            if (visible.length() + shown.length() > SNIPPET_LENGTH) {
                break;
            }
            visible.append(shown);
            i += Character.charCount(c);
        }
        return visible.toString();
    }

    private static String escape(int control) {
        return switch (control) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", control);
        };
    }
}
