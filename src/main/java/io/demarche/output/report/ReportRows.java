package io.demarche.output.report;

import io.demarche.aggregate.ActorPeriod;
import io.demarche.aggregate.ActorSummary;
import io.demarche.corpus.Rejected;
import io.demarche.stance.Stance;
import java.util.List;

/**
 * The few rows of the committed tables that the page shows.
 *
 * @param actors those named most, most first
 * @param most actors, issues and recipients with most stances, most first within their kind
 * @param best the surest stances, surest first
 * @param periods of one length, which is the {@code period} of each
 * @param firstDay ISO date of the first dated article that names an actor, null without one
 */
public record ReportRows(
        List<ActorSummary> actors,
        List<KeyCount> most,
        List<CellStance> cells,
        List<Stance> best,
        List<ActorPeriod> periods,
        String firstDay,
        String lastDay,
        List<Rejected> rejected) {}
