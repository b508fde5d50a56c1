package io.demarche.cli;

import io.demarche.job.JobException;
import io.demarche.job.Shortage;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** How the process ends; the numbers are part of the contract with schedulers and scripts. */
public enum ExitCode {
    DONE(0),
    BUG(1),
    USAGE(2),
    NO_INPUT(3),
    TOO_MANY_REJECTED(4),
    OUTPUT_TAKEN(5),
    MODEL(6),
    NO_ROOM(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(JobException.Reason reason) {
        return switch (reason) {
            case CONFIG -> USAGE;
            case NO_INPUT -> NO_INPUT;
            case TOO_MANY_REJECTED -> TOO_MANY_REJECTED;
            case OUTPUT_TAKEN -> OUTPUT_TAKEN;
            case MODEL -> MODEL;
            case NO_ROOM -> NO_ROOM;
        };
    }

    /** What the user can mend of a failure, which Spark may have wrapped in exceptions of its own; empty for a bug. */
    static Optional<JobException> mistake(Throwable failure) {
        return cause(failure, JobException.class).or(() -> Shortage.of(failure));
    }

    /** The file behind a failure that the system does not let us use; empty where there is none. */
    static Optional<FileSystemException> file(Throwable failure) {
        return cause(failure, FileSystemException.class);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
