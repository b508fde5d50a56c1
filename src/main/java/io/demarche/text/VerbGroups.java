package io.demarche.text;

import java.util.Set;

/** A verb with the auxiliaries and adverbs before it: "has repeatedly said". */
final class VerbGroups {
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> GOING_ON = Set.of("go", "continue", "begin", "come");

    private VerbGroups() {}

    /** First token of the verb's group: "has repeatedly | said". */
    static int beginOf(Clause clause, int verb) {
        int begin = verb;
        while (clause.has(begin - 1)
                && !clause.isQuoted(begin - 1)
                && (clause.isAuxiliary(begin - 1) || clause.isAdverb(begin - 1))
                && !clause.isTime(begin - 1)) {
            begin--;
        }
        return begin;
    }

    static boolean isPassive(Clause clause, int group, int verb) {
        if (clause.tag(verb).equals("VBG")) {
            return false;
        }
        for (int i = group; i < verb; i++) {
            if (clause.at(i).hasLemma("be")) {
                return true;
            }
        }
        return false;
    }

    static boolean isNegated(Clause clause, int group, int verb) {
        for (int i = group; i < verb; i++) {
            if (NEGATIONS.contains(clause.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an infinitive reports all the same: "went on to say". */
    static boolean mayBeInfinitive(Clause clause, int group) {
        return clause.lower(group - 1).equals("to")
                && clause.has(group - 3)
                && (GOING_ON.stream().anyMatch(clause.at(group - 2)::hasLemma)
                        || GOING_ON.stream().anyMatch(clause.at(group - 3)::hasLemma));
    }
}
