package io.demarche.output.report;

import io.demarche.aggregate.ActorPeriod;
import io.demarche.aggregate.ActorSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws actors over time, all on the same scales. */
final class TimeLineComposer {
    private static final int WIDTH = 360;
    private static final int SENTIMENT_MIDDLE = 34;
    private static final int SENTIMENT_HALF = 30;
    private static final int STANCES_MIDDLE = 94;
    private static final int STANCES_HALF = 24;
    private static final double WIDEST_BAR = 14;
    private static final double[] REACHES = {0.25, 0.5};

    private final ReportRows rows;
    private final PeriodLength length;
    private final double slot;
    private final long mostStances;
    private final double reach;

    TimeLineComposer(ReportRows rows) {
        this.rows = rows;
        this.length = PeriodLength.of(rows.firstDay(), rows.lastDay());
        int slots = rows.firstDay() == null ? 1 : 1 + length.between(rows.firstDay(), rows.lastDay());
        this.slot = (double) WIDTH / slots;
        this.mostStances = rows.periods().stream()
                .mapToLong(period -> Math.max(cooperation(period), conflict(period)))
                .max()
                .orElse(1);
        this.reach = reach(rows.periods());
    }

    /** Of those actors that have dated articles, most mentions first. */
    List<TimeLine> timeLines() {
        List<TimeLine> lines = new ArrayList<>();
        for (ActorSummary actor : rows.actors()) {
            List<ActorPeriod> periods = rows.periods().stream()
                    .filter(period -> period.actorId().equals(actor.actorId()))
                    .toList();
            if (!periods.isEmpty()) {
                lines.add(timeLine(actor, periods));
            }
        }
        return lines;
    }

    /** day, week or month. */
    String period() {
        return length.label();
    }

    /** How far the scale of sentiment goes on either side of 0: to 1, or less where nothing goes as far. */
    double reach() {
        return reach;
    }

    private static double reach(List<ActorPeriod> periods) {
        double farthest = periods.stream()
                .flatMap(period -> Stream.of(period.sentimentScore(), period.sentimentLow(), period.sentimentHigh()))
                .filter(Objects::nonNull)
                .mapToDouble(Math::abs)
                .max()
                .orElse(1);
        return DoubleStream.of(REACHES)
                .filter(reach -> farthest <= reach)
                .findFirst()
                .orElse(1);
    }

    /** What the longest bar stands for. */
    long mostStances() {
        return mostStances;
    }

    private TimeLine timeLine(ActorSummary actor, List<ActorPeriod> periods) {
        StringBuilder path = new StringBuilder();
        List<TimeLine.Point> points = new ArrayList<>();
        List<TimeLine.Bar> bars = new ArrayList<>();
        int before = -2;
        for (ActorPeriod period : periods) {
            int index = length.between(rows.firstDay(), period.start());
            int x = (int) Math.round((index + 0.5) * slot);
            if (period.sentimentScore() != null) {
                int y = height(period.sentimentScore());
                path.append(index == before + 1 ? 'L' : 'M')
                        .append(x)
                        .append(' ')
                        .append(y);
                points.add(new TimeLine.Point(
                        x,
                        y,
                        period.sentimentLow() == null ? y : height(period.sentimentLow()),
                        period.sentimentHigh() == null ? y : height(period.sentimentHigh()),
                        Figures.day(period.start()) + ": " + Figures.signed(period.sentimentScore(), 2) + ", n "
                                + period.sentences()));
                before = index;
            }
            bar(bars, "cooperation", x, cooperation(period));
            bar(bars, "conflict", x, conflict(period));
        }
        String words =
                Figures.count(actor.mentions()) + " mentions, " + Figures.count(actor.stances()) + " stances in all";
        return new TimeLine(
                ActorName.of(actor.actor(), 80),
                words,
                path.toString(),
                points,
                bars,
                periods.stream().map(TimeLineComposer::figures).toList());
    }

    private void bar(List<TimeLine.Bar> bars, String style, int x, long stances) {
        if (stances > 0) {
            int width = (int) Math.max(2, Math.min(WIDEST_BAR, slot * 0.7));
            int height = (int) Math.max(1, Math.round((double) STANCES_HALF * stances / mostStances));
            int y = style.equals("conflict") ? STANCES_MIDDLE : STANCES_MIDDLE - height;
            bars.add(new TimeLine.Bar(style, x - width / 2, y, width, height));
        }
    }

    private static TimeLine.Period figures(ActorPeriod period) {
        return new TimeLine.Period(
                Figures.day(period.start()),
                period.mentions(),
                Figures.signed(period.sentimentScore(), 2),
                period.sentences(),
                cooperation(period),
                conflict(period));
    }

    private int height(double sentiment) {
        return (int) Math.round(SENTIMENT_MIDDLE - SENTIMENT_HALF * Math.max(-1, Math.min(1, sentiment / reach)));
    }

    private static long cooperation(ActorPeriod period) {
        return period.verbalCooperation() + period.materialCooperation();
    }

    private static long conflict(ActorPeriod period) {
        return period.verbalConflict() + period.materialConflict();
    }
}
