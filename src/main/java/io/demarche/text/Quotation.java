package io.demarche.text;

/**
 * Reported speech inside one sentence. A quote over several sentences gives one row for each of them, all with the same
 * cue and source.
 *
 * @param sentenceIndex sentence that holds the content
 * @param content the words that are reported, without quotation marks; inside that sentence
 * @param cue the words that report ("said", "according to", "warning that"), null for a quote without any
 * @param source the words that name who speaks ("the Kremlin spokesman", "He"), null where nobody is named; cue and
 *     source may stand in a neighbouring sentence
 * @param kind {@link Kind}
 */
public record Quotation(int sentenceIndex, Span content, Span cue, Span source, Kind kind) {
    /** How the words are given. */
    public enum Kind {
        /** Between quotation marks, a whole statement. */
        DIRECT,
        /** Paraphrased by the reporter: "said that …". */
        INDIRECT,
        /** Paraphrase with quoted stretches in it. */
        MIXED
    }
}
