package io.demarche.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The units of a file, and a last row for a file that could not be read to its end. */
final class ReadResults implements Iterator<ReadResult> {
    private final InputFile file;
    private final Opening opening;
    private UnitSource units;
    private ReadResult next;
    private boolean ended;
    private long read;

    ReadResults(InputFile file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    interface Opening {
        UnitSource open() throws IOException;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            if (next == null) {
                end();
            }
        }
        return next != null;
    }

    @Override
    public ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException(file.path());
        }
        ReadResult result = next;
        next = null;
        read++;
        return result;
    }

    private ReadResult advance() {
        try {
            if (units == null) {
                units = opening.open();
            }
            return units.next();
        } catch (DefectException e) {
            return last(e.defect(), e.line(), e.getMessage());
        } catch (FileNotFoundException e) {
            return last(Defect.UNREADABLE, null, "The file was there when the run began and is gone; run again.");
        } catch (IOException e) {
            return last(Defect.UNREADABLE, null, "The file cannot be read: " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            if (file.format() != InputFormat.PARQUET) {
                throw new IllegalStateException("While reading " + file.path(), e);
            }
            // What Parquet throws for damaged files is of no common type.
            return last(Defect.UNREADABLE, null, "The Parquet file is damaged: " + e.getMessage() + ".");
        }
    }

    private ReadResult last(Defect defect, Long line, String detail) {
        end();
        return new ReadResult(null, Rejected.because(defect, file.shownPath(), line, null, detail, null), line, read);
    }

    private void end() {
        ended = true;
        if (units != null) {
            try {
                units.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot close " + file.path(), e);
            }
        }
    }
}
