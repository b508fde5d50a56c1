package io.demarche.evaluation;

/** A gold file is not what its task needs; the message names file, line and mend. */
public final class GoldException extends RuntimeException {
    public GoldException(String message) {
        super(message);
    }
}
