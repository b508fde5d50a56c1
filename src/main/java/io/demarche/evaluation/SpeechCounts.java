package io.demarche.evaluation;

import io.demarche.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Compares reported speech part by part: source, cue and content. */
final class SpeechCounts {
    private final SpanCounts source = new SpanCounts();
    private final SpanCounts cue = new SpanCounts();
    private final SpanCounts content = new SpanCounts();

    void add(String text, List<ReportedSpeech> gold, List<ReportedSpeech> found) {
        source.add(text, spans(gold, ReportedSpeech::source), spans(found, ReportedSpeech::source));
        cue.add(text, spans(gold, ReportedSpeech::cue), spans(found, ReportedSpeech::cue));
        content.add(text, spans(gold, ReportedSpeech::content), spans(found, ReportedSpeech::content));
    }

    private static List<Span> spans(List<ReportedSpeech> reports, Function<ReportedSpeech, Span> part) {
        return reports.stream().map(part).filter(Objects::nonNull).toList();
    }

    void reportExact(Map<String, Double> metrics) {
        metrics.put("sourceF1", source.exactF1());
        metrics.put("cueF1", cue.exactF1());
        metrics.put("contentF1", content.exactF1());
    }

    void reportOverlap(Map<String, Double> metrics) {
        metrics.put("sourceOverlapF1", source.overlapF1());
        metrics.put("cueOverlapF1", cue.overlapF1());
        metrics.put("contentOverlapF1", contentOverlapF1());
    }

    double contentOverlapF1() {
        return content.overlapF1();
    }
}
