package io.demarche.duplicates;

import java.util.Arrays;

/** Decides whether two articles tell one story in the same words. */
final class StoryLikeness {
    /** Jaccard similarity of the runs of words, from which on two texts are one. */
    static final double LIKE = 0.7;
    /** Words; below, only identical texts are copies. */
    static final int SHORTEST = 20;
    /** A text that was cut to less than this part is a notice of the story, not a copy. */
    static final int LARGEST_CUT = 3;
    /** From so many figures on they must agree, because a report of another day has the words but not the numbers. */
    static final int FIGURES = 3;

    private StoryLikeness() {}

    /** Whether one is the other with light changes, or the beginning of the other with light changes. */
    static boolean areCopies(StoryPrint one, StoryPrint other) {
        if (one.text() == other.text()) {
            return true;
        }
        return one.shingles().length <= other.shingles().length ? isCopyOf(other, one) : isCopyOf(one, other);
    }

    private static boolean isCopyOf(StoryPrint longer, StoryPrint shorter) {
        int length = shorter.shingles().length;
        return length + StoryPrinter.SHINGLE - 1 >= SHORTEST
                && (long) length * LARGEST_CUT >= longer.shingles().length
                && haveFiguresInCommon(shorter.figures(), longer.figures())
                && (jaccard(shorter.shingles(), longer.shingles()) >= LIKE
                        || jaccard(shorter.shingles(), Arrays.copyOf(longer.shingles(), length)) >= LIKE);
    }

    private static boolean haveFiguresInCommon(long[] ofShorter, long[] ofLonger) {
        return ofShorter.length < FIGURES || 2 * common(ofShorter, ofLonger) >= ofShorter.length;
    }

    private static double jaccard(long[] one, long[] other) {
        long[] some = Arrays.stream(one).sorted().distinct().toArray();
        long[] others = Arrays.stream(other).sorted().distinct().toArray();
        double common = common(some, others);
        return common / (some.length + others.length - common);
    }

    /** Of sorted arrays without repetition. */
    private static int common(long[] some, long[] others) {
        int common = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            int order = Long.compare(some[i], others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }
}
