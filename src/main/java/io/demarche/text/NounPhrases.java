package io.demarche.text;

import java.util.Set;

/** Where a noun phrase begins or ends, by its parts of speech. Every method gives -1 where there is none. */
final class NounPhrases {
    private static final Set<String> ATTACHED = Set.of("of", "for", "from", "at", "in", "with", "on", "to", "near");
    private static final Set<String> ATTACHED_TO_NAMES = Set.of("of", "for");
    private static final Set<String> INNER_TAGS = Set.of(
            "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "VBN", "VBG", "$", "HYPH",
            "AFX", "FW", "ADD");
    private static final Set<String> ALONE = Set.of(
            "this",
            "these",
            "those",
            "some",
            "many",
            "most",
            "all",
            "others",
            "both",
            "another",
            "several",
            "few",
            "one",
            "half",
            "each",
            "two",
            "three",
            "everyone",
            "someone",
            "nobody",
            "officials");

    private NounPhrases() {}

    /** First token of the phrase whose last token is {@code last}, with its "of …" and "for …". */
    static int beginOf(Clause clause, int last) {
        int begin = simpleBeginOf(clause, last);
        while (begin > 0) {
            int before = begin - 1;
            int next = -1;
            if (ATTACHED.contains(clause.lower(before))
                    && (clause.isNominal(before - 1) || ALONE.contains(clause.lower(before - 1)))
                    && !clause.isTime(before - 1)) {
                next = simpleBeginOf(clause, before - 1);
            } else if (clause.lower(before).equals("and") && clause.isNominal(before - 1)) {
                int joined = beginOf(clause, before - 1);
                next = joined >= 0 && opensClause(clause, joined) ? joined : -1;
            }
            if (next < 0) {
                return begin;
            }
            begin = next;
        }
        return begin;
    }

    /** Whether a clause may begin at the token: after a comma, a conjunction, a mark, or first of all. */
    static boolean opensClause(Clause clause, int index) {
        int before = index - 1;
        return !clause.has(before)
                || clause.isComma(before)
                || clause.isConjunction(before)
                || clause.isMark(before)
                || clause.lower(before).equals(":");
    }

    private static int simpleBeginOf(Clause clause, int last) {
        if (!clause.has(last) || clause.isQuoted(last)) {
            return -1;
        }
        if (clause.tag(last).equals("PRP")) {
            return last;
        }
        if (!clause.isNominal(last) && !ALONE.contains(clause.lower(last))) {
            return -1;
        }
        int begin = last;
        while (clause.has(begin - 1) && isInner(clause, begin - 1, begin)) {
            boolean closed =
                    isDeterminer(clause, begin) && !clause.tag(begin - 1).equals("PDT");
            if (closed) {
                break;
            }
            begin--;
        }
        while (begin < last
                && (clause.tag(begin).equals("POS")
                        || clause.lower(begin).equals("-")
                        || (clause.tag(begin).equals("VBG") && !clause.has(begin - 1)))) {
            begin++;
        }
        return begin;
    }

    private static boolean isDeterminer(Clause clause, int index) {
        return clause.tag(index).equals("DT") || clause.tag(index).equals("PRP$");
    }

    private static boolean isInner(Clause clause, int index, int next) {
        if (clause.isQuoted(index) || clause.isMark(index)) {
            return false;
        }
        String lower = clause.lower(index);
        if (lower.equals("-") || lower.equals("&") || lower.equals("/")) {
            return clause.has(index - 1) && clause.at(index - 1).isWord();
        }
        if (lower.equals(".")) {
            return clause.has(index - 1)
                    && clause.at(index - 1).text().length() <= 4
                    && Character.isUpperCase(clause.at(index - 1).text().charAt(0))
                    && Character.isUpperCase(clause.at(next).text().charAt(0));
        }
        boolean pair = lower.equals("and")
                && clause.tag(index - 1).startsWith("JJ")
                && clause.tag(next).startsWith("JJ"); // "current and former officials"
        return pair
                || INNER_TAGS.contains(clause.tag(index))
                || clause.lower(next).equals("-");
    }

    /** One past the last token of the phrase that begins at {@code first}, with what is attached to it. */
    static int endOf(Clause clause, int first) {
        int end = simpleEndOf(clause, first);
        while (end > 0 && clause.has(end)) {
            boolean name =
                    clause.tag(end - 1).startsWith("NNP") && !clause.tag(first).equals("DT");
            int next = -1;
            if ((name ? ATTACHED_TO_NAMES : ATTACHED).contains(clause.lower(end)) && !clause.isTime(end + 1)) {
                next = simpleEndOf(clause, end + 1);
            } else if (clause.lower(end).equals("and") && !clause.tag(end + 1).equals("PRP")) {
                next = simpleEndOf(clause, end + 1);
                if (next > 0 && (clause.isFinite(next) || clause.isAuxiliary(next))) {
                    next = -1;
                }
            }
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    static int simpleEndOf(Clause clause, int first) {
        if (clause.tag(first).equals("PRP")) {
            return first + 1;
        }
        int end = first;
        int head = -1;
        while (clause.has(end) && !clause.isQuoted(end) && !clause.isMark(end)) {
            String lower = clause.lower(end);
            boolean joint = lower.equals("-") || lower.equals("&") || lower.equals("/");
            boolean initial = lower.equals(".")
                    && clause.has(end + 1)
                    && end > first
                    && clause.at(end - 1).text().length() <= 4
                    && clause.tag(end + 1).startsWith("NNP");
            boolean determined = isDeterminer(clause, end)
                    && end > first
                    && !clause.tag(end - 1).equals("PDT");
            if (determined
                    || !((joint && end > first)
                            || initial
                            || INNER_TAGS.contains(clause.tag(end))
                            || (end > first && clause.lower(end - 1).equals("-")))) {
                break;
            }
            if (clause.isTime(end) && head >= 0 && !clause.lower(end - 1).equals("-")) {
                break;
            }
            if (clause.isNominal(end) || (end == first && ALONE.contains(lower))) {
                head = end;
            }
            end++;
        }
        if (head >= 0 && clause.has(head + 2) && clause.tag(head + 1).equals("POS")) {
            return head + 3; // the owned thing, however it is tagged
        }
        return head < 0 ? -1 : head + 1;
    }
}
