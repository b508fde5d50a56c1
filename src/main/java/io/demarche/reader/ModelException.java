package io.demarche.reader;

/** A model is missing from the jar or is not the one that was published; the message names it and the expected hash. */
public final class ModelException extends RuntimeException {
    public ModelException(String message) {
        super(message);
    }
}
