package io.demarche.sentiment;

/**
 * A mention with the text that the target model reads: its sentence, the mention between two markers.
 *
 * @param markedText window of the sentence around the mention, at most {@value #WINDOW} characters on either side
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
        String markedText) {
    /** Keeps the mention inside the 512 word pieces of the encoder. */
    static final int WINDOW = 700;

    /**
     * Marks a mention.
     *
     * @param begin mention's first character in the sentence
     * @param end one past its last
     */
    public static String mark(String sentence, int begin, int end, String marker) {
        int from = Math.max(0, begin - WINDOW);
        int to = Math.min(sentence.length(), end + WINDOW);
        String mark = " " + marker + " ";
        return unmarked(sentence.substring(from, begin), marker)
                + mark
                + unmarked(sentence.substring(begin, end), marker)
                + mark
                + unmarked(sentence.substring(end, to), marker);
    }

    /** A text that holds the marker itself must not move the mark. */
    private static String unmarked(String text, String marker) {
        return text.replace(marker, "");
    }
}
