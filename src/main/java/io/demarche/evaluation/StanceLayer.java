package io.demarche.evaluation;

import io.demarche.evaluation.AnnotatedText.GoldStance;
import io.demarche.stance.Stance;
import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The stances of the labelled corpus against those that the job finds in the same sentence. */
final class StanceLayer {
    private final ErrorList errors;
    private final Map<StanceRow.Level, Counts> levels = new EnumMap<>(StanceRow.Level.class);
    private final Map<String, Counts> positions = new TreeMap<>();
    private final Counts modality = new Counts();
    private final Counts attribution = new Counts();
    private final Counts speaker = new Counts();
    private final Counts recipient = new Counts();
    private final SpanCounts condition = new SpanCounts();
    private final DoubleSummaryStatistics evidence = new DoubleSummaryStatistics();
    private long silent;
    private long keptSilent;

    StanceLayer(ErrorList errors) {
        this.errors = errors;
        for (StanceRow.Level level : StanceRow.Level.values()) {
            levels.put(level, new Counts());
        }
    }

    void add(AnnotatedText gold, List<Stance> stances, ActorKeys keys) {
        List<StanceRow> wanted = new ArrayList<>();
        for (GoldStance stance : gold.stances()) {
            wanted.add(new StanceRow(
                    String.valueOf(gold.sentenceAt(stance.evidence().begin())),
                    stance.actor(),
                    stance.recipient() == null ? "" : stance.recipient(),
                    stance.issue(),
                    stance.position(),
                    false));
        }
        List<StanceRow> found = new ArrayList<>();
        for (Stance stance : stances) {
            found.add(new StanceRow(
                    String.valueOf(gold.sentenceAt(stance.begin())),
                    keys.of(stance.actorId()),
                    keys.of(stance.recipientId()),
                    stance.issue(),
                    stance.position(),
                    false));
        }
        levels.forEach((level, counts) -> new StanceMatch(wanted, found, String::equals, level).addTo(counts));
        silence(gold, wanted, found);
        details(gold, stances, wanted, found, keys);
    }

    /** Sentences in which nobody takes a position: how many are left alone. */
    private void silence(AnnotatedText gold, List<StanceRow> wanted, List<StanceRow> found) {
        for (int s = 0; s < gold.sentences().size(); s++) {
            String place = String.valueOf(s);
            if (wanted.stream().noneMatch(row -> row.place().equals(place))) {
                silent++;
                keptSilent += found.stream().noneMatch(row -> row.place().equals(place)) ? 1 : 0;
            }
        }
    }

    private void details(
            AnnotatedText gold, List<Stance> stances, List<StanceRow> wanted, List<StanceRow> found, ActorKeys keys) {
        StanceMatch match = new StanceMatch(wanted, found, String::equals, StanceRow.Level.POSITION);
        boolean[] used = new boolean[found.size()];
        for (int g = 0; g < wanted.size(); g++) {
            GoldStance row = gold.stances().get(g);
            position(row.position()).addGold(1);
            int f = match.partner(g);
            String place = row.evidence().of(gold.text());
            if (f < 0) {
                errors.add("stance missed", gold.id(), label(wanted.get(g)), "", place);
                continue;
            }
            used[f] = true;
            Stance stance = stances.get(f);
            position(row.position()).addHits(1);
            same(modality, row.modality(), stance.modality(), "modality", gold.id(), place);
            same(attribution, row.attribution(), stance.attribution(), "attribution", gold.id(), place);
            same(
                    recipient,
                    wanted.get(g).recipient(),
                    found.get(f).recipient(),
                    "recipient of " + label(wanted.get(g)),
                    gold.id(),
                    place);
            if (row.speaker() != null) {
                same(speaker, row.speaker(), keys.of(stance.speakerId()), "speaker", gold.id(), place);
            }
            evidence.accept(shared(row.evidence(), new Span(stance.begin(), stance.end())));
            condition.add(
                    gold.text(),
                    SpanCounts.listOf(row.condition()),
                    SpanCounts.listOf(conditionSpan(stance, gold.text())));
        }
        for (int f = 0; f < found.size(); f++) {
            position(found.get(f).position()).addFound(1);
            if (!used[f]) {
                String place = stances.get(f).sentence();
                errors.add(
                        "stance wrong",
                        gold.id(),
                        "",
                        label(found.get(f)) + " by " + stances.get(f).method(),
                        place);
            }
        }
    }

    /** F1 of the characters of two spans. */
    private static double shared(Span gold, Span found) {
        return 2.0 * gold.shared(found) / (gold.length() + found.length());
    }

    private static Span conditionSpan(Stance stance, String text) {
        if (stance.condition() == null) {
            return null;
        }
        int begin = text.indexOf(
                stance.condition(),
                Math.max(0, stance.begin() - stance.sentence().length()));
        return begin < 0 ? null : new Span(begin, begin + stance.condition().length());
    }

    private void same(Counts counts, String gold, String found, String layer, String id, String text) {
        counts.addGold(1);
        counts.addMatches(gold.equals(found) ? 1 : 0, 0);
        errors.compare(layer, id, gold, found, text);
    }

    private Counts position(String position) {
        return positions.computeIfAbsent(position, name -> new Counts());
    }

    private static String label(StanceRow row) {
        return row.actor() + " " + row.position() + " " + row.recipient() + " (" + row.issue() + ")";
    }

    void report(Map<String, Double> metrics, Map<String, Map<String, Double>> perLabel) {
        levels.forEach((level, counts) -> {
            String name = level.name().toLowerCase(Locale.ROOT);
            metrics.put(name + "F1", counts.f1());
            Map<String, Double> figures = new LinkedHashMap<>(counts.figures());
            perLabel.put("stance " + name, figures);
        });
        metrics.put("modalityAccuracy", modality.recall());
        metrics.put("attributionAccuracy", attribution.recall());
        metrics.put("recipientAccuracy", recipient.recall());
        metrics.put("stanceSpeakerAccuracy", speaker.recall());
        metrics.put("conditionOverlapF1", condition.overlapF1());
        metrics.put("evidenceSharedF1", evidence.getAverage());
        metrics.put("silenceKept", silent == 0 ? 0 : (double) keptSilent / silent);
        positions.forEach((position, counts) -> perLabel.put(position, counts.figures()));
    }
}
