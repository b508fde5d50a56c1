package io.demarche.evaluation;

import io.demarche.evaluation.AnnotatedText.GoldQuotation;
import io.demarche.stance.AttributedQuotation;
import io.demarche.text.Quotation;
import io.demarche.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The reported speech of the labelled corpus: its parts, and who speaks. */
final class QuotationLayer {
    private final SpanCounts source = new SpanCounts();
    private final SpanCounts cue = new SpanCounts();
    private final SpanCounts content = new SpanCounts();
    private final Counts speakers = new Counts();

    void add(AnnotatedText gold, List<Quotation> quotations, List<AttributedQuotation> attributed, ActorKeys keys) {
        List<ReportedSpeech> wanted =
                gold.quotations().stream().map(GoldQuotation::speech).toList();
        List<ReportedSpeech> found = ReportedSpeech.of(quotations);
        source.add(gold.text(), spans(wanted, ReportedSpeech::source), spans(found, ReportedSpeech::source));
        cue.add(gold.text(), spans(wanted, ReportedSpeech::cue), spans(found, ReportedSpeech::cue));
        content.add(gold.text(), spans(wanted, ReportedSpeech::content), spans(found, ReportedSpeech::content));
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

    private static List<Span> spans(List<ReportedSpeech> reports, Function<ReportedSpeech, Span> part) {
        return reports.stream().map(part).filter(Objects::nonNull).toList();
    }

    void report(Map<String, Double> metrics) {
        metrics.put("sourceF1", source.exactF1());
        metrics.put("cueF1", cue.exactF1());
        metrics.put("contentF1", content.exactF1());
        metrics.put("contentOverlapF1", content.overlapF1());
        metrics.put("speakerAccuracy", speakers.recall());
    }
}
