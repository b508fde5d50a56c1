package io.demarche.text;

import java.util.List;
import java.util.Set;

/** Reads nouns that report: "his warning that …", "a claim by Lee that …". */
final class NounCues {
    /** What is done with a claim: at the end of a clause they have no object but the noun before it. */
    private static final Set<String> HANDLE =
            Set.of("deny", "reject", "dismiss", "refute", "make", "level", "repeat", "face");

    private NounCues() {}

    /** The report of the noun, or null where no clause follows it. */
    static Report read(Clause clause, int noun, Lookahead ahead, ContentFinder content) {
        int that = noun + 1;
        Words source = null;
        if (Set.of("by", "from", "of").contains(clause.lower(that))) {
            source = SourceFinder.after(clause, that + 1);
            that = source == null ? that : source.end();
        }
        if (!clause.lower(that).equals("that")
                || clause.isFinite(that + 1)
                || clause.isAuxiliary(that + 1)
                || !ahead.isClause(that + 1)) {
            return null;
        }
        int begin = NounPhrases.beginOf(clause, noun);
        if (source == null && begin >= 0) {
            if (clause.tag(begin).equals("PRP$")) {
                source = new Words(begin, begin + 1);
            } else {
                for (int i = noun - 1; i > begin && source == null; i--) {
                    source = clause.tag(i).equals("POS") ? new Words(begin, i) : null;
                }
            }
        }
        List<Words> contents = content.after(that);
        return isRelative(clause, contents) ? null : new Report(new Words(noun, noun + 1), source, contents);
    }

    /** "A charge that Arvia has denied" reports nothing: the charge is what is denied. */
    private static boolean isRelative(Clause clause, List<Words> contents) {
        if (contents.isEmpty()) {
            return false;
        }
        int last = contents.get(contents.size() - 1).end() - 1;
        return clause.at(last).isVerb()
                && clause.at(last).lemmas().stream().anyMatch(HANDLE::contains)
                && !VerbGroups.isPassive(clause, VerbGroups.beginOf(clause, last), last);
    }
}
