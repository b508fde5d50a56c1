package io.demarche.cli;

import io.demarche.aggregate.ActorSummary;
import io.demarche.job.RunSummary;
import io.demarche.output.RunCounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of a run, what to know before it is trusted, and what to open: fewer than 25 lines. */
final class SummaryText {
    private static final int ACTOR_WIDTH = 36;

    private SummaryText() {}

    static List<String> ofDryRun(RunSummary summary) {
        return List.of(text(
                "Would read %,d file(s); nothing was written.", summary.counts().files()));
    }

    /** Of a resumed run that found nothing to do. */
    static List<String> ofUnchanged(RunSummary summary) {
        return List.of(text(
                "Nothing new: %s holds the result of these %,d article(s), with these settings and this version.",
                summary.output(), summary.counts().scored()));
    }

    /**
     * Of a run that wrote a result.
     *
     * @param exported files for other tools
     */
    static List<String> of(RunSummary summary, List<Path> exported) {
        RunCounts counts = summary.counts();
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "Scored %,d article(s) with %,d sentence(s) in %.0f s: %,d mention(s) of %,d actor(s), %,d quotation(s),"
                        + " %,d stance(s).",
                counts.scored(),
                counts.sentences(),
                summary.seconds(),
                counts.mentions(),
                counts.actors(),
                counts.quotations(),
                counts.stances()));
        section(lines, "", actors(summary.topActors()));
        section(lines, "To know before you trust it:", warnings(summary));
        section(lines, "To open:", files(summary.output(), exported));
        return lines;
    }

    private static List<String> files(String output, List<Path> exported) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + output + "/report.html in a browser: who stands where, with the sentences");
        lines.add("  " + output + "/tables.xlsx in a spreadsheet; csv/ and parquet/ have all rows");
        exported.forEach(file -> lines.add("  " + file + " with another tool"));
        lines.add("  docs/schema.md says what each column means");
        return lines;
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            Stream.of(title).filter(words -> !words.isEmpty()).forEach(lines::add);
            lines.addAll(content);
        }
    }

    private static List<String> actors(List<ActorSummary> actors) {
        TextTable table = new TextTable(
                        "named most",
                        "mentions",
                        "sentiment",
                        "stances",
                        "most frequent stance",
                        "most stances towards")
                .atMost(ACTOR_WIDTH, 0);
        for (ActorSummary actor : actors) {
            table.add(
                    actor.actor(),
                    text("%,8d", actor.mentions()),
                    actor.sentimentScore() == null ? "" : text("%+9.2f", actor.sentimentScore()),
                    text("%,7d", actor.stances()),
                    Objects.requireNonNullElse(actor.topStance(), ""),
                    Objects.requireNonNullElse(actor.topRecipient(), ""));
        }
        return table.isEmpty() ? List.of() : table.lines("  ");
    }

    private static List<String> warnings(RunSummary summary) {
        RunCounts counts = summary.counts();
        List<String> lines = new ArrayList<>();
        if (counts.rejected() + counts.skipped() > 0) {
            lines.add(text(
                    "  %,d rejected and %,d skipped (%s); csv/rejected.csv says why and what to do.",
                    counts.rejected(), counts.skipped(), reasons(summary.rejectedByReason())));
        }
        long undated = counts.scored() - summary.dated();
        if (undated > 0) {
            lines.add(text(
                    "  %,d of %,d article(s) have no date: in no row of actor_periods, and offices there are guessed from the"
                            + " text.",
                    undated, counts.scored()));
        }
        long unpublished = counts.scored() - summary.published();
        if (unpublished > 0) {
            lines.add(text(
                    "  %,d of %,d article(s) have no publisher: in no row of actor_publishers.",
                    unpublished, counts.scored()));
        }
        if (counts.scored() > 0 && counts.stances() == 0) {
            lines.add("  No stance was found: are these English news reports?");
        }
        return lines;
    }

    private static String reasons(Map<String, Long> byReason) {
        return byReason.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> reason.getKey() + " " + text("%,d", reason.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
