package io.demarche.text;

import java.util.Set;

/** Says what follows a token: an adverbial, a clause, content or nothing. */
final class Lookahead {
    static final Set<String> SUBORDINATORS = Set.of(
            "when",
            "as",
            "while",
            "after",
            "before",
            "because",
            "although",
            "though",
            "since",
            "until",
            "if",
            "who",
            "which",
            "where",
            "whose",
            "amid");
    private static final Set<String> TIME_LEADS = Set.of("last", "this", "late", "early", "earlier", "later", "next");

    private final Clause clause;

    Lookahead(Clause clause) {
        this.clause = clause;
    }

    /** Past the words after the verb that name who listens. */
    int pastAddressee(int at) {
        int end = NounPhrases.endOf(clause, at);
        return end > 0 && !clause.isFinite(end) && !clause.isAuxiliary(end) ? end : at;
    }

    /** Whether a colon, a quotation mark or "that" after the cue announces content. */
    boolean leadsIn(int afterCue) {
        int next = skipAdverbials(afterCue);
        return clause.isMark(next)
                || clause.lower(next).equals(":")
                || clause.lower(next).equals("that");
    }

    /** Whether the sentence that the cue interrupts goes on with its verb: "The risk, he said, is …". */
    boolean resumes(int afterCue) {
        return clause.isComma(afterCue) && (clause.isFinite(afterCue + 1) || clause.isAuxiliary(afterCue + 1));
    }

    /** Whether nothing follows the cue that it could report: "…, Smith said on Monday." */
    boolean standsAlone(int afterCue) {
        int next = skipAdverbials(afterCue);
        if (!clause.has(next)) {
            return true;
        }
        String lower = clause.lower(next);
        if (leadsIn(next)) {
            return false;
        }
        return !clause.at(next).isWord()
                || SUBORDINATORS.contains(lower)
                || clause.tag(next).equals("VBG")
                || clause.isConjunction(next)
                || !hasFinite(next, clause.end());
    }

    /** Past "on Tuesday", "to reporters", "in a statement", "Tuesday". */
    int skipAdverbials(int from) {
        int at = from;
        while (clause.has(at) && !clause.isQuoted(at)) {
            int next = at;
            if (clause.isTime(at) || (TIME_LEADS.contains(clause.lower(at)) && clause.isTime(at + 1))) {
                next = at + 1;
            } else if (clause.isAdverb(at)) {
                next = at + 1;
            } else if (clause.isPreposition(at) && !SUBORDINATORS.contains(clause.lower(at))) {
                next = clause.isTime(at + 1) ? at + 2 : NounPhrases.endOf(clause, at + 1);
                if (next > 0 && clause.tag(next).equals("CD")) {
                    next++;
                }
            }
            if (next <= at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** Whether a noun phrase and its finite verb begin at the token. */
    boolean isClause(int from) {
        int first = from;
        if (clause.lower(first).equals("there")) {
            return true;
        }
        while (clause.isAdverb(first)) {
            first++;
        }
        int end = NounPhrases.endOf(clause, first);
        if (end < 0) {
            return false;
        }
        while (clause.isAdverb(end)) {
            end++;
        }
        return clause.isFinite(end) || clause.isAuxiliary(end);
    }

    /** Whether nothing but another cue and its subject follows: "…, Lee said, the agency reported." */
    boolean isAttribution(int from) {
        int verb = NounPhrases.endOf(clause, from);
        while (verb > 0 && (clause.isAuxiliary(verb) || clause.isAdverb(verb))) {
            verb++;
        }
        return verb > 0
                && clause.isFinite(verb)
                && !SpeechCues.contents(clause.at(verb).lemmas()).isEmpty()
                && standsAlone(verb + 1);
    }

    /** Whether the tokens [from, to) hold a finite verb. */
    boolean hasFinite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.isFinite(i) || clause.isAuxiliary(i)) {
                return true;
            }
        }
        return false;
    }
}
