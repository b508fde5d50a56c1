package io.demarche.evaluation;

import io.demarche.evaluation.AnnotatedText.GoldQuotation;
import io.demarche.stance.AttributedQuotation;
import io.demarche.text.Quotation;
import io.demarche.text.Span;
import java.util.List;
import java.util.Map;

/** The reported speech of the labelled corpus: its parts, and who speaks. */
final class QuotationLayer {
    private final SpeechCounts parts = new SpeechCounts();
    private final Counts speakers = new Counts();

    void add(AnnotatedText gold, List<Quotation> quotations, List<AttributedQuotation> attributed, ActorKeys keys) {
        List<ReportedSpeech> wanted =
                gold.quotations().stream().map(GoldQuotation::speech).toList();
        List<ReportedSpeech> found = ReportedSpeech.of(quotations);
        parts.add(gold.text(), wanted, found);
        for (GoldQuotation quotation : gold.quotations()) {
            if (quotation.speaker() != null && quotation.speech().content() != null) {
                Span span = quotation.speech().content();
                boolean right = attributed.stream()
                        .anyMatch(row -> span.overlaps(new Span(row.begin(), row.end()))
                                && quotation.speaker().equals(keys.of(row.speakerId())));
                speakers.addGold(1);
                speakers.addMatches(right ? 1 : 0, 0);
            }
        }
    }

    void report(Map<String, Double> metrics) {
        parts.reportExact(metrics);
        metrics.put("contentOverlapF1", parts.contentOverlapF1());
        metrics.put("speakerAccuracy", speakers.recall());
    }
}
