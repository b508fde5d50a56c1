package io.demarche.job;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A run that ended for want of memory or disk, which is no bug; Spark hides the reason among its own exceptions. */
public final class Shortage {
    private static final Pattern DISK =
            Pattern.compile("[^\n:]*(No space left on device|Disk quota exceeded|File too large)");
    /** The second is what Spark says of a heap in which it will not even start. */
    private static final Pattern MEMORY =
            Pattern.compile("OutOfMemoryError(: [^\n]*)?|System memory [0-9]+ must be at least [0-9]+");
    /** 137 is a process that its container has killed. */
    private static final Pattern EXECUTOR = Pattern.compile("ExecutorLostFailure \\([^\n]*");

    private Shortage() {}

    /** What was short and how to give more, in one line; empty where it was something else. */
    public static Optional<JobException> of(Throwable failure) {
        return first(MEMORY, failure)
                .map(found -> "Memory is full (" + found + "). Give more with DEMARCHE_MEMORY, or --driver-memory and"
                        + " --executor-memory of spark-submit, or run fewer tasks at once with DEMARCHE_MASTER.")
                .or(() -> first(DISK, failure)
                        .map(found -> "A disk is full (" + found.strip() + "). Make room where --output lies and in the"
                                + " folder for temporary files, or give another --output."))
                .or(() -> first(EXECUTOR, failure)
                        .map(found -> "Executors were lost (" + found + "). If their logs say that a container was"
                                + " killed, raise spark.executor.memoryOverhead."))
                .map(message -> new JobException(
                        JobException.Reason.NO_ROOM, message + " An earlier result is as it was.", failure));
    }

    private static Optional<String> first(Pattern pattern, Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> pattern.matcher(cause.toString()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
