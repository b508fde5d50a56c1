package io.demarche.job;

/** The run cannot go on for a reason that its user can mend; the message says which and how, in one line. */
public final class JobException extends RuntimeException {
    /** Whose turn it is: each reason has an exit code of its own. */
    public enum Reason {
        CONFIG,
        NO_INPUT,
        TOO_MANY_REJECTED,
        OUTPUT_TAKEN,
        MODEL,
        NO_ROOM
    }

    private final Reason reason;

    public JobException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public JobException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
