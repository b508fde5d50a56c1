package io.demarche.text;

import java.util.Set;

/** Reads nouns that report: "his warning that …", "a claim by Lee that …". */
final class NounCues {
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
        return new Report(new Words(noun, noun + 1), source, content.after(that));
    }
}
