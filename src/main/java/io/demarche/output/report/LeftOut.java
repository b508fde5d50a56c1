package io.demarche.output.report;

import io.demarche.corpus.Rejected;

/** A unit of input that was not scored, and why; what is missing is empty. */
public record LeftOut(String outcome, String reason, String place, String detail, String snippet) {
    private static final int LONGEST = 300;

    static LeftOut of(Rejected unit) {
        String path = PlainText.of(unit.path());
        String file = path.substring(path.lastIndexOf('/') + 1);
        String place = unit.line() == null ? file : file + ", line " + Figures.count(unit.line());
        return new LeftOut(
                PlainText.of(unit.outcome()),
                Words.of(unit.reason()),
                PlainText.cut(place, LONGEST),
                PlainText.cut(unit.detail(), LONGEST),
                PlainText.cut(unit.snippet(), LONGEST));
    }
}
