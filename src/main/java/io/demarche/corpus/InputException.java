package io.demarche.corpus;

/** A given input path that cannot be used at all; the message says which and what to check. */
public final class InputException extends RuntimeException {
    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
