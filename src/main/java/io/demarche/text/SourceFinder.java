package io.demarche.text;

import java.util.Set;

/** Finds the words that name who does the speaking of a verb. */
final class SourceFinder {
    private static final Set<String> DESCRIBING = Set.of("DT", "JJ", "NN", "NNS", "NNP", "CD", "PRP$", "JJS");

    private static final Set<String> PLACING = Set.of("in", "at", "on", "with");

    private SourceFinder() {}

    /** Tokens [begin, end) of the subject before the verb group, or null. */
    static Words before(Clause clause, int group) {
        int last = group - 1;
        while (clause.has(last)
                && (isTimeWord(clause, last) || clause.lower(last).endsWith("self"))) {
            last--;
        }
        if (!clause.has(last) || clause.isQuoted(last)) {
            return null;
        }
        if (clause.lower(last).equals("who")) {
            int noun = clause.isComma(last - 1) ? last - 2 : last - 1;
            int begin = NounPhrases.beginOf(clause, noun);
            return begin < 0 ? new Words(last, last + 1) : new Words(begin, noun + 1);
        }
        if (clause.lower(last).equals(",")) {
            return beforeInsertion(clause, last);
        }
        if (clause.lower(last).equals(")")) {
            last = clause.openingBracket(last) - 1;
        }
        int begin = NounPhrases.beginOf(clause, last);
        if (begin < 0) {
            return null;
        }
        for (int i = begin + 1; i < last; i++) { // "Lee in a speech"
            if (clause.tag(i - 1).startsWith("NNP")
                    && PLACING.contains(clause.lower(i))
                    && !clause.tag(begin).equals("DT")) {
                return new Words(begin, i);
            }
        }
        return new Words(begin, last + 1);
    }

    private static boolean isTimeWord(Clause clause, int index) {
        return clause.isTime(index)
                || ((clause.lower(index).equals("on") || clause.lower(index).equals("last"))
                        && clause.isTime(index + 1));
    }

    /** The subject that a relative clause or an apposition, ending at the comma, parts from its verb. */
    private static Words beforeInsertion(Clause clause, int closing) {
        for (int comma = clause.begin() + 1; comma < closing; comma++) {
            if (!clause.lower(comma).equals(",") || clause.isQuoted(comma)) {
                continue;
            }
            int noun = clause.lower(comma - 1).equals(")") ? clause.openingBracket(comma - 1) - 1 : comma - 1;
            int begin = NounPhrases.beginOf(clause, noun);
            if (begin < 0 || !NounPhrases.opensClause(clause, begin) || clause.isTime(comma - 1)) {
                continue;
            }
            if (clause.isRelative(comma + 1)
                    || clause.tag(comma + 1).equals("VBG")
                    || clause.tag(comma + 1).equals("VBN")
                    || clause.isPreposition(comma + 1)) {
                return new Words(begin, comma);
            }
            if (DESCRIBING.contains(clause.tag(comma + 1))) {
                return new Words(begin, withApposition(clause, comma, closing));
            }
        }
        return null;
    }

    /** Tokens [begin, end) of the subject after an inverted verb ("said the minister, a lawyer"), or null. */
    static Words after(Clause clause, int first) {
        int end = NounPhrases.endOf(clause, first);
        if (end < 0) {
            return null;
        }
        if (clause.lower(end).equals(",") && DESCRIBING.contains(clause.tag(end + 1))) {
            return new Words(first, withApposition(clause, end, clause.end()));
        }
        return new Words(first, end);
    }

    private static int withApposition(Clause clause, int comma, int limit) {
        int end = comma;
        while (end < limit && clause.lower(end).equals(",") && DESCRIBING.contains(clause.tag(end + 1))) {
            int next = NounPhrases.endOf(clause, end + 1);
            if (next < 0 || next > limit || clause.isFinite(next) || clause.isTime(end + 1)) {
                break;
            }
            end = next;
        }
        return end;
    }
}
