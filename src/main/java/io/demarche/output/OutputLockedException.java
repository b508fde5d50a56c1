package io.demarche.output;

/** Another run writes to the output folder. */
public final class OutputLockedException extends RuntimeException {
    OutputLockedException(String message) {
        super(message);
    }
}
