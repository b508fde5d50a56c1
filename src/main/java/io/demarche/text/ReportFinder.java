package io.demarche.text;

import io.demarche.text.SpeechCues.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the cues of one clause, who speaks and what is reported. */
final class ReportFinder {

    private final Clause clause;
    private final Lookahead ahead;
    private final ContentFinder content;
    private final List<Report> reports = new ArrayList<>();
    private Words lastSource;
    private int reported; // tokens before this one are the content of a parenthetical cue already

    private ReportFinder(Clause clause) {
        this.clause = clause;
        this.ahead = new Lookahead(clause);
        this.content = new ContentFinder(clause, ahead);
    }

    static List<Report> find(Clause clause) {
        ReportFinder finder = new ReportFinder(clause);
        for (int i = clause.begin(); i < clause.end(); i++) {
            if (!clause.isQuoted(i)) {
                finder.read(i);
            }
        }
        return finder.reports;
    }

    private void read(int i) {
        if (clause.lower(i).equals("according") && clause.lower(i + 1).equals("to")) {
            accordingTo(i);
            return;
        }
        Set<Content> contents = SpeechCues.contents(clause.at(i).lemmas());
        if (clause.at(i).isVerb() && !clause.tag(i).equals("MD")) {
            verb(i, contents);
        } else if (contents.contains(Content.NOUN) && clause.at(i).isNoun()) {
            Report report = NounCues.read(clause, i, ahead, content);
            if (report != null) {
                add(report.cue(), report.source(), report.contents());
            }
        }
    }

    private void accordingTo(int i) {
        Words cue = new Words(i, i + 2);
        Words source = SourceFinder.after(clause, i + 2);
        if (source == null) {
            return;
        }
        if (i > clause.begin()) {
            add(cue, source, content.around(i, source.end(), reported));
            return;
        }
        if (!clause.isComma(source.end())) { // "According to Lee, Arvia …": Arvia describes nobody
            source = new Words(i + 2, NounPhrases.endOf(clause, i + 2));
        }
        int comma = source.end();
        while (clause.has(comma) && !clause.isComma(comma)) {
            comma++;
        }
        add(cue, source, content.after(clause.has(comma) ? comma + 1 : source.end()));
    }

    private void verb(int verb, Set<Content> contents) {
        int group = VerbGroups.beginOf(clause, verb);
        if (VerbGroups.isPassive(clause, group, verb)) {
            if (clause.lower(verb).equals("quoted") && clause.lower(verb + 1).equals("as")) {
                int end = verb + 3;
                Words source = SourceFinder.before(clause, group);
                if (source != null && clause.tag(verb + 2).equals("VBG")) {
                    add(new Words(group, end), source, content.afterVerb(end, Set.of(Content.THAT)));
                }
            }
            return;
        }
        if (VerbGroups.isNegated(clause, group, verb)) {
            return;
        }
        Words source = SourceFinder.before(clause, group);
        int opening = source == null ? group : source.begin();
        int before = clause.beforeMarks(opening);
        boolean closesQuote = before < opening - 1 && clause.isQuoted(before);
        boolean closesStatement = closesQuote && ",?!.—".contains(clause.lower(before));
        if (contents.isEmpty() || contents.equals(Set.of(Content.NOUN))) {
            boolean speaks = closesStatement && clause.isFinite(verb) && clause.isQuoted(clause.begin() + 1);
            if (!speaks || (source == null && SourceFinder.after(clause, verb + 1) == null)) {
                return;
            }
            contents = Set.of(Content.QUOTE);
        }
        int end = verb + 1;
        boolean parts = clause.isComma(opening - 1)
                || closesQuote
                || (clause.has(opening - 1) && "?!".contains(clause.lower(opening - 1)));
        boolean follows = parts && (closesQuote || ahead.hasFinite(clause.begin(), opening));
        if (source == null
                && follows
                && (clause.isFinite(verb) || clause.tag(verb).equals("VBN"))) {
            Words inverted = SourceFinder.after(clause, end);
            if (inverted != null && (closesQuote || !clause.isFinite(inverted.end()))) {
                if (contents.contains(Content.QUOTE) && contents.size() == 1 && !closesQuote) {
                    return;
                }
                add(new Words(group, end), inverted, content.around(group, inverted.end(), reported));
                return;
            }
        }
        if (source == null) {
            source = sharedSubject(group, verb);
            if (clause.tag(verb).equals("VB") && !VerbGroups.mayBeInfinitive(clause, group)) {
                return;
            }
        } else if ((closesStatement && !ahead.leadsIn(end))
                || ((follows || (parts && ahead.resumes(end))) && ahead.standsAlone(pastAddressee(verb)))) {
            if (contents.contains(Content.QUOTE) && contents.size() == 1 && !closesQuote) {
                return;
            }
            add(
                    new Words(group, end),
                    source,
                    content.around(opening, ahead.skipAdverbials(pastAddressee(verb)), reported));
            return;
        }
        List<Words> found = content.afterVerb(pastAddressee(verb), contents);
        if (found != null) {
            add(new Words(group, end), source, found);
        }
    }

    private int pastAddressee(int verb) {
        return SpeechCues.takesAddressee(clause.at(verb).lemmas()) ? ahead.pastAddressee(verb + 1) : verb + 1;
    }

    private void add(Words cue, Words source, List<Words> contents) {
        if (contents == null) {
            return;
        }
        for (Words range : contents) {
            if (range.end() <= cue.begin()) {
                reported = source == null ? cue.end() : Math.max(cue.end(), source.end());
                reports.replaceAll(earlier -> earlier.cutAt(range.end()));
            }
        }
        reports.add(new Report(cue, source, contents));
        if (source != null) {
            lastSource = source;
        }
    }

    /** The subject of a verb that has none beside it: "He left, saying …", "He rose and said …". */
    private Words sharedSubject(int group, int verb) {
        boolean participle = clause.tag(verb).equals("VBG");
        if (!participle
                && !clause.isConjunction(group - 1)
                && !clause.lower(group - 1).equals("to")
                && !clause.lower(group - 1).equals("then")) {
            return null;
        }
        if (lastSource != null) {
            return lastSource;
        }
        if (participle && group == clause.begin()) { // "Noting that …, Lee left"
            for (int i = group; i < clause.end(); i++) {
                if (clause.isComma(i) && ahead.isClause(i + 1)) {
                    return SourceFinder.after(clause, i + 1);
                }
            }
        }
        for (int i = clause.begin(); i < group; i++) {
            if (!clause.isQuoted(i) && (clause.isFinite(i) || clause.isAuxiliary(i))) {
                Words subject = SourceFinder.before(clause, VerbGroups.beginOf(clause, i));
                if (subject != null) {
                    return subject;
                }
            }
        }
        return null;
    }
}
