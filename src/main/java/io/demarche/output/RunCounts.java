package io.demarche.output;

/**
 * What went in and what came out, counted from the committed tables.
 *
 * @param unitsIn files of one article, and the records of the others
 * @param scored articles
 * @param skipped exact copies and files that are no input
 */
public record RunCounts(
        long files,
        long unitsIn,
        long scored,
        long rejected,
        long skipped,
        long sentences,
        long mentions,
        long quotations,
        long stances,
        long actors) {

    /** Whether every unit ended as exactly one of scored, rejected or skipped. */
    public boolean reconciles() {
        return unitsIn == scored + rejected + skipped;
    }
}
