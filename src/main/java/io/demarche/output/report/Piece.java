package io.demarche.output.report;

/**
 * Some characters of a sentence.
 *
 * @param kind plain, evidence or cue
 */
public record Piece(String text, String kind) {
    static final String PLAIN = "plain";
    static final String EVIDENCE = "evidence";
    static final String CUE = "cue";
}
