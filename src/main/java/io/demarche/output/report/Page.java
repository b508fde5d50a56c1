package io.demarche.output.report;

import java.util.List;

/**
 * All that the page says, in words and in places on drawings: the template only arranges it.
 *
 * @param days first to last day of the articles, empty when no article has a date
 * @param overview the figures to begin with
 * @param highlights what stands out, empty where too little is known
 * @param sum how the units of input add up
 * @param reasons units that were left out, by reason
 * @param actorTypes of the actors shown
 * @param period day, week or month: the length of the periods of the time lines
 * @param reach how far the scale of sentiment of the time lines goes on either side of 0
 * @param checksums models, codebook and list of actors with their SHA-256
 */
public record Page(
        String runId,
        String version,
        String finished,
        String days,
        String firstDay,
        String lastDay,
        List<Fact> overview,
        List<Highlight> highlights,
        List<Fact> run,
        String sum,
        List<Fact> reasons,
        String shownActors,
        List<String> actorTypes,
        List<ActorLine> actors,
        Matrix issues,
        Matrix recipients,
        String period,
        String reach,
        long mostStances,
        List<TimeLine> timeLines,
        List<Quote> best,
        List<String> bestIssues,
        String shownLeftOut,
        List<LeftOut> leftOut,
        List<Fact> settings,
        List<Fact> checksums) {}
