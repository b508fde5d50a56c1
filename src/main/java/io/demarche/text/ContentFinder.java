package io.demarche.text;

import io.demarche.text.SpeechCues.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what a cue reports. */
final class ContentFinder {
    private static final Set<String> QUESTIONS = Set.of("how", "why", "what", "whether", "who", "where", "if");

    private static final Set<String> CONTINUING = Set.of(
            "calling",
            "citing",
            "accusing",
            "referring",
            "describing",
            "urging",
            "blaming",
            "pointing",
            "asking",
            "criticizing",
            "praising",
            "vowing",
            "quoting",
            "echoing");

    private final Clause clause;
    private final Lookahead ahead;

    ContentFinder(Clause clause, Lookahead ahead) {
        this.clause = clause;
        this.ahead = ahead;
    }

    /** What a verb reports that stands before its content; null where it reports nothing. */
    List<Words> afterVerb(int at, Set<Content> contents) {
        boolean clauses = contents.contains(Content.THAT) || contents.contains(Content.CLAUSE);
        if (contents.contains(Content.TO)
                && clause.lower(at).equals("to")
                && clause.tag(at + 1).equals("VB")) {
            return after(at);
        }
        int next = ahead.skipAdverbials(at);
        if (clause.isComma(next)
                && (clause.isMark(next + 1) || clause.lower(next + 1).equals("that"))) {
            next++;
        }
        String lower = clause.lower(next);
        if (lower.equals(":")) {
            return clause.has(next + 1) ? after(next + 1) : List.of();
        }
        if (clause.isMark(next) && clause.isQuoted(next + 1)) {
            return after(next);
        }
        if (!clauses || !clause.has(next)) {
            return null;
        }
        if (lower.equals("that") || QUESTIONS.contains(lower)) {
            return after(next);
        }
        if (ahead.isClause(next)) {
            return after(next);
        }
        if (contents.contains(Content.THAT)
                && ahead.hasFinite(at, clause.end())
                && !Lookahead.SUBORDINATORS.contains(clause.lower(next))
                && clause.at(at).isWord()) {
            return after(at);
        }
        return null;
    }

    /** The rest of the clause from the token, without its final stop; up to where the reporter goes on. */
    List<Words> after(int from) {
        int end = quotedStatementEnd(from);
        boolean participle = clause.tag(clause.begin()).equals("VBG");
        if (end < 0) {
            end = clause.end();
        }
        for (int i = from; i < end; i++) {
            if (!clause.isQuoted(i)
                    && i > from
                    && (leavesContent(i) || (participle && clause.isComma(i) && ahead.isClause(i + 1)))) {
                end = i;
            }
        }
        return trimmed(from, end);
    }

    /** What stands before a parenthetical cue, and after it where the sentence goes on. */
    List<Words> around(int cueBegin, int cueEnd, int reported) {
        int begin = Math.max(clause.begin(), reported);
        List<Words> ranges = new ArrayList<>(trimmed(begin, cueBegin));
        if (ranges.isEmpty()) {
            return null;
        }
        boolean closedByQuote = clause.isQuoted(ranges.get(0).end() - 1);
        int next = cueEnd;
        if (clause.isComma(next)
                || clause.lower(next).equals(".")
                || clause.lower(next).equals(":")) {
            next++;
        }
        if (next > cueEnd && clause.has(next)) {
            boolean goesOn = closedByQuote
                    ? clause.isMark(next)
                    : !Lookahead.SUBORDINATORS.contains(clause.lower(next))
                            && !clause.tag(next).equals("VBG")
                            && ahead.hasFinite(next, clause.end());
            if (goesOn && !ahead.isAttribution(next)) {
                ranges.addAll(after(next));
            }
        }
        return ranges;
    }

    /** Where a quotation that fills the content and ends as a sentence does closes; -1 where there is none. */
    private int quotedStatementEnd(int from) {
        if (!clause.isMark(from)) {
            return -1;
        }
        int end = from + 1;
        while (clause.isQuoted(end)) {
            end++;
        }
        boolean statement = (end - from > 5 && ".,?!".contains(clause.lower(end - 1)))
                || (end - from > 6 && clause.isComma(end + 1));
        return statement ? end : -1;
    }

    /** Whether the reporter goes on at the token: ", adding …", "and said …", ", but Park refused …". */
    private boolean leavesContent(int at) {
        int next = clause.isComma(at) ? at + 1 : at;
        if (clause.tag(next).equals("VBG")) {
            return clause.isComma(at) && (isCue(next) || CONTINUING.contains(clause.lower(next)));
        }
        if (!clause.lower(next).equals("and") && !clause.lower(next).equals("but")) {
            return false;
        }
        int verb = next + 1;
        while (clause.isAdverb(verb) || clause.lower(verb).equals("then")) {
            verb++;
        }
        if (clause.isFinite(verb) && isCue(verb)) {
            return true;
        }
        return clause.isComma(at)
                && clause.lower(next).equals("but")
                && ahead.isClause(next + 1)
                && !clause.tag(next + 1).equals("PRP");
    }

    private boolean isCue(int index) {
        Set<Content> contents = SpeechCues.contents(clause.at(index).lemmas());
        return contents.contains(Content.THAT) || contents.contains(Content.CLAUSE);
    }

    private List<Words> trimmed(int from, int to) {
        int begin = from;
        int end = to;
        while (end > begin && !clause.at(end - 1).isWord() && !isClosing(end - 1)) {
            end--;
        }
        while (begin < end
                && !clause.at(begin).isWord()
                && !"$£€#@([".contains(clause.at(begin).text())) {
            begin++;
        }
        if (end > begin && clause.lower(begin).matches("but|and") && end - begin > 1) {
            begin++;
        }
        return begin < end ? List.of(new Words(begin, end)) : List.of();
    }

    private boolean isClosing(int index) {
        return "%$)]".contains(clause.at(index).text());
    }
}
