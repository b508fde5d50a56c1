package io.demarche.output.report;

import io.demarche.aggregate.ActorSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks what stands out, and nothing where too little is known to say so. */
final class HighlightFinder {
    private static final int LONGEST_NAME = 60;
    private static final int LEAST_SENTENCES = 10;
    /** What one article says is no coverage. */
    private static final int LEAST_ARTICLES = 2;

    private static final int LEAST_STANCES = 3;

    private record Pair(String words, Matrix.Cell cell) {
        private double sum() {
            return cell.meanIntensity() * cell.stances();
        }
    }

    private record Dispute(String issue, long pro, long contra) {
        private long smaller() {
            return Math.min(pro, contra);
        }
    }

    private HighlightFinder() {}

    static List<Highlight> find(List<ActorSummary> actors, Matrix issues, Matrix recipients) {
        List<Highlight> found = new ArrayList<>();
        known(actors)
                .filter(actor -> actor.sentimentHigh() < 0)
                .min(Comparator.comparing(ActorSummary::sentimentScore))
                .ifPresent(actor -> found.add(sentiment("Most critical coverage", actor)));
        known(actors)
                .filter(actor -> actor.sentimentLow() > 0)
                .max(Comparator.comparing(ActorSummary::sentimentScore))
                .ifPresent(actor -> found.add(sentiment("Most favourable coverage", actor)));
        pairs(recipients)
                .filter(pair -> pair.sum() < 0)
                .min(Comparator.comparing(Pair::sum))
                .ifPresent(pair -> found.add(stances("Most against", pair)));
        pairs(recipients)
                .filter(pair -> pair.sum() > 0)
                .max(Comparator.comparing(Pair::sum))
                .ifPresent(pair -> found.add(stances("Most for", pair)));
        dispute(issues)
                .ifPresent(most -> found.add(new Highlight(
                        "Most disputed",
                        most.issue(),
                        Figures.count(most.pro()) + " for, " + Figures.count(most.contra()) + " against",
                        "")));
        return found;
    }

    private static Stream<ActorSummary> known(List<ActorSummary> actors) {
        return actors.stream()
                .filter(actor -> actor.sentences() >= LEAST_SENTENCES && actor.articles() >= LEAST_ARTICLES)
                .filter(actor -> actor.sentimentLow() != null && actor.sentimentHigh() != null);
    }

    private static Highlight sentiment(String what, ActorSummary actor) {
        return new Highlight(
                what,
                ActorName.of(actor.actor(), LONGEST_NAME),
                "sentiment " + Figures.signed(actor.sentimentScore(), 2) + ", n " + Figures.count(actor.sentences()),
                "");
    }

    private static Stream<Pair> pairs(Matrix recipients) {
        return recipients.lines().stream().flatMap(line -> line.cells().stream()
                .filter(cell -> cell.stances() >= LEAST_STANCES)
                .map(cell -> new Pair(line.name() + " → " + cell.column(), cell)));
    }

    private static Highlight stances(String what, Pair pair) {
        return new Highlight(
                what,
                pair.words(),
                Figures.count(pair.cell().stances()) + " stances, intensity "
                        + pair.cell().intensity(),
                pair.cell().id());
    }

    private static Optional<Dispute> dispute(Matrix issues) {
        List<Dispute> disputes = new ArrayList<>();
        for (int column = 0; column < issues.columns().size(); column++) {
            disputes.add(new Dispute(
                    issues.columns().get(column),
                    stances(issues, column, Direction.FOR),
                    stances(issues, column, Direction.AGAINST)));
        }
        return disputes.stream()
                .filter(dispute -> dispute.smaller() >= LEAST_STANCES)
                .max(Comparator.comparing(Dispute::smaller));
    }

    private static long stances(Matrix issues, int column, Direction direction) {
        return issues.lines().stream()
                .flatMap(line -> line.cells().get(column).marks().stream())
                .filter(mark -> mark.direction() == direction)
                .mapToLong(Matrix.Mark::stances)
                .sum();
    }
}
