package io.demarche.corpus;

/**
 * An input unit that was not scored, and why.
 *
 * @param path file that holds it
 * @param line first line of the unit in that file counted from 1, null where the unit is the file
 * @param articleId its id where one could be read, else null
 * @param outcome {@code rejected} (something is wrong with it) or {@code skipped} (an exact copy of a scored unit, or a
 *     file that is no input)
 * @param reason a {@link Defect}, by name
 * @param detail one plain sentence that says what is wrong and how to mend it
 * @param snippet the first characters (at most 200) of the unit, control characters made visible; null when unreadable
 */
public record Rejected(
        String path, Long line, String articleId, String outcome, String reason, String detail, String snippet) {}
