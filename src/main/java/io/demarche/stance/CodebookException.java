package io.demarche.stance;

/** A codebook, issue or scale file that cannot be used; the message names file and line of every problem. */
public final class CodebookException extends RuntimeException {
    public CodebookException(String message) {
        super(message);
    }
}
