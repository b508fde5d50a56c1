package io.demarche.evaluation;

import io.demarche.text.Quotation;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One report: who says what. A content that is interrupted or runs over sentences is given from its first to its last word.
 *
 * @param source words that name the speaker, null where there are none; so is the cue
 */
record ReportedSpeech(Span source, Span cue, Span content) {
    /** What the job found; its rows of one cue are one report. */
    static List<ReportedSpeech> of(List<Quotation> quotations) {
        Map<Object, ReportedSpeech> reports = new LinkedHashMap<>();
        for (Quotation row : quotations) {
            Object key = row.cue() == null ? row : row.cue();
            reports.merge(
                    key,
                    new ReportedSpeech(row.source(), row.cue(), row.content()),
                    (one, other) -> new ReportedSpeech(one.source(), one.cue(), hull(one.content(), other.content())));
        }
        return new ArrayList<>(reports.values());
    }

    static Span hull(Span one, Span other) {
        return new Span(Math.min(one.begin(), other.begin()), Math.max(one.end(), other.end()));
    }
}
