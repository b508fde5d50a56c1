package io.demarche.output;

/** The output folder holds a result or something that only looks like one. */
public final class OutputExistsException extends RuntimeException {
    OutputExistsException(String message) {
        super(message);
    }
}
