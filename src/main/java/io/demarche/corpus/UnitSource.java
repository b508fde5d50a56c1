package io.demarche.corpus;

import java.io.Closeable;
import java.io.IOException;

/** The units of one file in order. */
interface UnitSource extends Closeable {
    /** The next unit, null at the end; an exception ends the file. */
    ReadResult next() throws IOException;
}
