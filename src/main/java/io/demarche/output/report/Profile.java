package io.demarche.output.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How an actor's stances fall on material and verbal conflict and cooperation: parts of a bar of 200.
 *
 * @param isThin whether there are too few for shares to say much
 */
public record Profile(List<Part> parts, boolean isThin) {
    private static final int WHOLE = 200;
    private static final int FEW = 5;

    /**
     * A part of the bar.
     *
     * @param style name in the style sheet
     */
    public record Part(String style, String words, long stances, int from, int width) {}

    static Profile of(long materialConflict, long verbalConflict, long verbalCooperation, long materialCooperation) {
        long[] counts = {materialConflict, verbalConflict, verbalCooperation, materialCooperation};
        String[] words = {"material conflict", "verbal conflict", "verbal cooperation", "material cooperation"};
        long all = materialConflict + verbalConflict + verbalCooperation + materialCooperation;
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int from = (int) (WHOLE * before / all);
                before += counts[i];
                parts.add(new Part(
                        words[i].replace(' ', '-'), words[i], counts[i], from, (int) (WHOLE * before / all) - from));
            }
        }
        return new Profile(parts, all < FEW);
    }
}
