package io.demarche.output.report;

import io.demarche.output.RunCounts;
import io.demarche.output.RunReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words what the page says. */
final class PageComposer {
    private static final int LONGEST = 500;

    private PageComposer() {}

    static Page compose(RunReport run, ReportRows rows, IssueNames issues) {
        TimeLineComposer time = new TimeLineComposer(rows);
        List<ActorLine> actors =
                rows.actors().stream().map(actor -> ActorLine.of(actor, issues)).toList();
        List<Quote> best =
                rows.best().stream().map(stance -> Quote.of(stance, issues)).toList();
        Matrix onIssues = MatrixComposer.ofIssues(rows, issues);
        Matrix towardsRecipients = MatrixComposer.ofRecipients(rows, issues);
        RunCounts counts = run.counts();
        return new Page(
                run.runId(),
                run.version(),
                Figures.minute(run.finished()),
                days(rows),
                Figures.day(rows.firstDay()),
                Figures.day(rows.lastDay()),
                overview(counts),
                HighlightFinder.find(rows.actors(), onIssues, towardsRecipients),
                run(run),
                sum(counts),
                new TreeMap<>(run.rejectedByReason())
                        .entrySet().stream()
                                .map(reason -> new Fact(Words.of(reason.getKey()), Figures.count(reason.getValue())))
                                .toList(),
                Figures.shown(actors.size(), counts.actors()),
                actors.stream()
                        .map(ActorLine::type)
                        .filter(type -> !type.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                actors,
                onIssues,
                towardsRecipients,
                time.period(),
                time.reach() == 1 ? "1" : String.valueOf(time.reach()),
                time.mostStances(),
                time.timeLines(),
                best,
                best.stream()
                        .map(Quote::issue)
                        .filter(issue -> !issue.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                Figures.shown(rows.rejected().size(), counts.rejected() + counts.skipped()),
                rows.rejected().stream().map(LeftOut::of).toList(),
                settings(run),
                checksums(run));
    }

    private static String days(ReportRows rows) {
        String first = Figures.day(rows.firstDay());
        String last = Figures.day(rows.lastDay());
        return first.equals(last) ? first : first + " to " + last;
    }

    private static List<Fact> overview(RunCounts counts) {
        return List.of(
                new Fact("articles", Figures.count(counts.scored())),
                new Fact("sentences", Figures.count(counts.sentences())),
                new Fact("actors", Figures.count(counts.actors())),
                new Fact("mentions", Figures.count(counts.mentions())),
                new Fact("stances", Figures.count(counts.stances())),
                new Fact("left out", Figures.count(counts.rejected() + counts.skipped())));
    }

    private static List<Fact> run(RunReport run) {
        RunCounts counts = run.counts();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Input",
                PlainText.cut(run.inputs().stream().map(PlainText::of).collect(Collectors.joining(", ")), LONGEST)));
        facts.add(new Fact("Files", Figures.count(counts.files())));
        facts.add(new Fact("Quotations", Figures.count(counts.quotations())));
        facts.add(new Fact("Began", Figures.minute(run.started())));
        facts.add(new Fact(
                "Took",
                Figures.count(Duration.between(run.started(), run.finished()).toSeconds()) + " s"));
        return facts;
    }

    private static String sum(RunCounts counts) {
        return Figures.count(counts.unitsIn()) + " units of input = " + Figures.count(counts.scored()) + " scored + "
                + Figures.count(counts.rejected()) + " rejected (something is wrong with them) + "
                + Figures.count(counts.skipped()) + " skipped (copies, no input, over the limit)";
    }

    private static List<Fact> settings(RunReport run) {
        List<Fact> facts = new ArrayList<>();
        new TreeMap<>(run.settings()).forEach((key, value) -> facts.add(new Fact(PlainText.of(key), words(value))));
        facts.add(new Fact("demarche", PlainText.of(run.version())));
        facts.add(new Fact("spark", PlainText.of(run.sparkVersion())));
        facts.add(new Fact("java", PlainText.of(run.javaVersion())));
        return facts;
    }

    private static String words(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
        return PlainText.cut(text, LONGEST);
    }

    private static List<Fact> checksums(RunReport run) {
        List<Fact> facts = new ArrayList<>();
        run.models().forEach(model -> facts.add(new Fact("Model " + model.name(), model.sha256())));
        facts.add(new Fact("Codebook", run.codebookSha256()));
        facts.add(new Fact("List of actors", run.actorsSha256()));
        return facts;
    }
}
