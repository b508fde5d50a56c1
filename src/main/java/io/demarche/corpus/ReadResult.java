package io.demarche.corpus;

/**
 * One input unit: an article or the reason why it is none, never both.
 *
 * @param line first line of the unit in its file counted from 1 (in Parquet: its row), null where the unit is the file
 * @param unit its number in its file, counted from 0
 */
public record ReadResult(Article article, Rejected rejected, Long line, long unit) {
    public ReadResult {
        if ((article == null) == (rejected == null)) {
            throw new IllegalArgumentException("A read result is either an article or a rejection");
        }
    }
}
