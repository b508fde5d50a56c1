package io.demarche.output.report;

import io.demarche.aggregate.ActorPeriod;
import io.demarche.aggregate.ActorSummary;
import io.demarche.corpus.Defect;
import io.demarche.corpus.Rejected;
import io.demarche.output.ModelUsed;
import io.demarche.output.RunCounts;
import io.demarche.output.RunReport;
import io.demarche.stance.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of a page about three actors; the third is named and titled by somebody who would like to run a script. */
final class SmallReport {
    static final String HOSTILE =
            "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\"'&\u202E${7*7}";
    static final String REFUSES = "Norland will not negotiate with Sudmark unless its troops leave, Moor said.";
    static final String OFFERS = "Sudmark welcomed the offer.";

    private SmallReport() {}

    static RunReport run() {
        return new RunReport(
                "r1",
                "done",
                "0.1.0",
                Instant.parse("2026-01-01T10:00:00Z"),
                Instant.parse("2026-01-01T10:01:30Z"),
                Map.of("read", 1.5),
                Map.of("max-rejected", 0.5, "actors", List.of("conf/actors.csv", HOSTILE)),
                List.of("articles", HOSTILE),
                new RunCounts(3, 5, 3, 1, 1, 9, 1_234, 7, 6, 70),
                Map.of("BAD_JSON", 1L, "NOT_INPUT", 1L),
                List.of(new ModelUsed("reader", "abc")),
                "c0",
                "a0",
                "b0",
                "3.5.7",
                "17");
    }

    static IssueNames issueNames() {
        return new IssueNames(Map.of("aid", "Aid and relief"));
    }

    static ReportRows rows() {
        Stance refuses = stance("s-1", "NOR", "Norland", "SUD", "Sudmark", "negotiation", -1, "conditional", REFUSES);
        Stance welcomes = stance("s-2", "SUD", "Sudmark", "NOR", "Norland", "negotiation", 1, "asserted", OFFERS);
        Stance hostile = stance("s-3", "EVIL", HOSTILE, "NOR", "Norland", "aid", -1, "future", HOSTILE);
        return new ReportRows(
                List.of(
                        actor("NOR", "Norland", "state", 12, -0.5, 4, -3.0),
                        actor("SUD", "Sudmark", "state", 5, 0.25, 2, 2.5),
                        actor("EVIL", HOSTILE, "person", 1, null, 0, null)),
                List.of(
                        new KeyCount(KeyCount.ACTOR, "NOR", 1, 90),
                        new KeyCount(KeyCount.ACTOR, "SUD", 1, 90),
                        new KeyCount(KeyCount.ACTOR, "EVIL", 1, 90),
                        new KeyCount(KeyCount.ISSUE, "negotiation", 2, 2),
                        new KeyCount(KeyCount.ISSUE, "aid", 1, 2),
                        new KeyCount(KeyCount.RECIPIENT, "NOR", 2, 2),
                        new KeyCount(KeyCount.RECIPIENT, "SUD", 1, 2)),
                List.of(
                        new CellStance(KeyCount.ISSUE, "negotiation", "CONDITIONAL", 1, -4, refuses),
                        new CellStance(KeyCount.ISSUE, "negotiation", "FOR", 3, 6, welcomes),
                        new CellStance(KeyCount.ISSUE, "aid", "AGAINST", 1, -2, hostile),
                        new CellStance(KeyCount.RECIPIENT, "SUD", "CONDITIONAL", 1, -4, refuses),
                        new CellStance(KeyCount.RECIPIENT, "NOR", "FOR", 3, 6, welcomes),
                        new CellStance(KeyCount.RECIPIENT, "NOR", "AGAINST", 1, -6, hostile)),
                List.of(refuses, welcomes, hostile),
                List.of(
                        period("NOR", "Norland", "2025-03-03", -0.5, 2, 1),
                        period("NOR", "Norland", "2025-03-04", null, 0, 0),
                        period("NOR", "Norland", "2025-03-06", 0.25, 0, 3)),
                "2025-03-03",
                "2025-03-06",
                List.of(Rejected.because(
                        Defect.BAD_JSON, "/data/" + HOSTILE.replace('/', '|'), 1_002L, null, HOSTILE, HOSTILE)));
    }

    /** As much as a page can hold, in sentences that are long. */
    static ReportRows largest() {
        String sentence = "Norland will not negotiate & trade. ".repeat(20);
        List<KeyCount> most = new ArrayList<>();
        List<CellStance> cells = new ArrayList<>();
        List<Stance> best = new ArrayList<>();
        List<ActorSummary> actors = new ArrayList<>();
        List<ActorPeriod> periods = new ArrayList<>();
        IntStream.range(0, CollectRows.ISSUES).forEach(i -> most.add(new KeyCount(KeyCount.ISSUE, "i" + i, 9, 99)));
        IntStream.range(0, CollectRows.RECIPIENTS)
                .forEach(i -> most.add(new KeyCount(KeyCount.RECIPIENT, "r" + i, 9, 99)));
        for (int i = 0; i < CollectRows.TAKERS; i++) {
            String id = "a" + i;
            Stance stance = stance("s", id, "Norland", "SUD", "Sudmark", "aid", 1, "conditional", sentence);
            most.add(new KeyCount(KeyCount.ACTOR, id, 9, 99));
            for (KeyCount key : most) {
                for (Direction direction : Direction.values()) {
                    if (!key.kind().equals(KeyCount.ACTOR)) {
                        cells.add(new CellStance(key.kind(), key.key(), direction.name(), 99, 1, stance));
                        cells.add(new CellStance(key.kind(), key.key(), direction.name(), 99, 1, stance));
                    }
                }
            }
        }
        for (int i = 0; i < CollectRows.ACTORS; i++) {
            actors.add(actor("a" + i, "Norland", "state", 99, 0.5, 99, 2.5));
        }
        for (int i = 0; i < CollectRows.TIME_LINES * 60; i++) {
            String day = LocalDate.parse("2025-03-01").plusDays(i % 60).toString();
            periods.add(period("a" + i / 60, "Norland", day, 0.5, 9, 9));
        }
        for (int i = 0; i < CollectRows.BEST; i++) {
            best.add(cells.get(0).stance());
        }
        return new ReportRows(actors, most, cells, best, periods, "2025-03-01", "2025-04-29", rows().rejected());
    }

    static ReportRows nothing() {
        return new ReportRows(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of());
    }

    static Stance stance(
            String id,
            String actorId,
            String actor,
            String recipientId,
            String recipient,
            String issue,
            int polarity,
            String modality,
            String sentence) {
        String cue = sentence.substring(sentence.indexOf(' ') + 1).split(" ")[0];
        boolean isHostile = actor.equals(HOSTILE);
        return new Stance(
                id,
                "a1",
                "2025-03-04T09:00:00Z",
                isHostile ? HOSTILE : "Daily",
                isHostile ? HOSTILE : "Talks stall",
                isHostile ? "javascript:window.hacked=1" : "https://example.org/1?a=1&b=2",
                0,
                sentence,
                actorId,
                actor,
                "state",
                actorId,
                "p-moor",
                isHostile ? HOSTILE : "Ada Moor",
                isHostile ? null : "Foreign Minister",
                actorId,
                recipientId,
                recipient,
                recipientId,
                issue,
                "REJECT",
                null,
                "12",
                3,
                polarity,
                -4,
                isHostile ? HOSTILE : "refuses to negotiate",
                modality,
                modality.equals("conditional") ? "unless its troops leave" : null,
                "indirect_quote",
                sentence,
                0,
                sentence.length(),
                cue,
                0.9,
                "m",
                null);
    }

    private static ActorSummary actor(
            String id, String name, String type, long mentions, Double sentiment, long stances, Double intensity) {
        return new ActorSummary(
                id,
                name,
                type,
                id,
                null,
                2,
                mentions,
                mentions,
                0,
                sentiment,
                sentiment == null ? null : sentiment - 0.2,
                sentiment == null ? null : sentiment + 0.2,
                null,
                null,
                null,
                stances,
                intensity,
                stances / 2,
                0,
                stances / 2,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                stances == 0 ? null : "refuses to negotiate",
                stances == 0 ? null : "Sudmark",
                null,
                null,
                null,
                stances == 0 ? null : REFUSES,
                stances == 0 ? null : "a1");
    }

    private static ActorPeriod period(
            String id, String name, String start, Double sentiment, long cooperation, long conflict) {
        return new ActorPeriod(
                id,
                name,
                "state",
                id,
                "day",
                start,
                1,
                sentiment == null ? 0 : 2,
                3,
                sentiment,
                null,
                null,
                null,
                null,
                null,
                cooperation + conflict,
                null,
                cooperation,
                0,
                conflict,
                0,
                0,
                0);
    }
}
