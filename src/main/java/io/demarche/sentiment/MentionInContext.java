package io.demarche.sentiment;

/**
 * A mention with the text that the target model reads: its sentence, the mention between two markers.
 *
 * @param markedText the sentence, or where that is too long for the model a window around the mention
 * @param windowed whether it is only a window
 */
public record MentionInContext(
        String articleId,
        int sentenceIndex,
        int begin,
        int end,
        String text,
        String actorId,
        String actor,
        String mentionType,
        String actorType,
        String country,
        String role,
        String markedText,
        boolean windowed) {
    /** A marked sentence, or a part of one. */
    public record Marked(String text, boolean windowed) {}

    /**
     * Marks a mention, in as much of its sentence as the model can read.
     *
     * @param begin mention's first character in the sentence
     * @param end one past its last
     */
    public static Marked mark(String sentence, int begin, int end, String marker) {
        String whole = marked(sentence, begin, end, marker, sentence.length());
        if (!WordPieces.isTooLong(whole)) {
            return new Marked(whole, false);
        }
        // A word piece has a character at least, and three on average.
        int window = WordPieces.LONGEST;
        String part = marked(sentence, begin, end, marker, window);
        while (window > 0 && WordPieces.isTooLong(part)) {
            window /= 2;
            part = marked(sentence, begin, end, marker, window);
        }
        return new Marked(part, true);
    }

    /** At most {@code window} characters on either side of the mention. */
    private static String marked(String sentence, int begin, int end, String marker, int window) {
        int from = wordStart(sentence, Math.max(0, begin - window), begin);
        int to = wordEnd(sentence, end, (int) Math.min(sentence.length(), (long) end + window));
        String mark = " " + marker + " ";
        return unmarked(sentence.substring(from, begin), marker)
                + mark
                + unmarked(sentence.substring(begin, end), marker)
                + mark
                + unmarked(sentence.substring(end, to), marker);
    }

    /** The first place from {@code from} on where no word is cut. */
    private static int wordStart(String text, int from, int limit) {
        int at = from;
        while (at > 0 && at < limit && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int limit, int to) {
        int at = to;
        while (at < text.length() && at > limit && Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** A text that holds the marker itself must not move the mark. */
    private static String unmarked(String text, String marker) {
        return text.replace(marker, "");
    }
}
