package io.demarche.actors;

/** An actor file that cannot be used; the message names file and line of every problem. */
public final class RegistryException extends RuntimeException {
    public RegistryException(String message) {
        super(message);
    }
}
