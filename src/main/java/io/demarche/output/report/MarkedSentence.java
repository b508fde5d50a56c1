package io.demarche.output.report;

import java.util.ArrayList;
import java.util.List;

/** A sentence in pieces, so that a reader sees at once which words decided. */
final class MarkedSentence {
    private static final int LONGEST = 360;
    private static final int BEFORE_THE_CUE = 150;
    private static final String ELLIPSIS = "…";

    private MarkedSentence() {}

    /**
     * The sentence in its order. The cue is looked for in the evidence; what is not found is not marked. Of a very long
     * sentence only what is around the cue is left, with an ellipsis for the rest.
     */
    static List<Piece> of(String sentence, String evidence, String cue) {
        String text = PlainText.of(sentence);
        int[] shown = find(text, PlainText.of(evidence), 0, text.length());
        int[] decided = find(text, PlainText.of(cue), shown[0], shown[0] < shown[1] ? shown[1] : text.length());
        int first = text.length() <= LONGEST ? 0 : PlainText.bound(text, Math.max(0, decided[0] - BEFORE_THE_CUE));
        int last = PlainText.bound(text, Math.min(text.length(), first + LONGEST));

        List<Piece> pieces = new ArrayList<>();
        add(pieces, first > 0 ? ELLIPSIS : "", Piece.PLAIN);
        int at = first;
        for (int bound : new int[] {shown[0], decided[0], decided[1], shown[1], last}) {
            int end = Math.max(at, Math.min(bound, last));
            add(pieces, text.substring(at, end), kind(at, shown, decided));
            at = end;
        }
        add(pieces, last < text.length() ? ELLIPSIS : "", Piece.PLAIN);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String kind) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, kind));
        }
    }

    private static String kind(int at, int[] shown, int[] decided) {
        if (at >= decided[0] && at < decided[1]) {
            return Piece.CUE;
        }
        return at >= shown[0] && at < shown[1] ? Piece.EVIDENCE : Piece.PLAIN;
    }

    /** First and end of the words in [from, to), an empty range at {@code from} where they are not. */
    private static int[] find(String text, String words, int from, int to) {
        int first = words.isEmpty() ? -1 : text.substring(0, to).indexOf(words, from);
        return first < 0 ? new int[] {from, from} : new int[] {first, first + words.length()};
    }
}
