package io.demarche.cli;

import io.demarche.spark.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Shows how far a run is: on a terminal one line that is written over and goes when it is done, elsewhere a line every
 * {@value #SECONDS_BETWEEN_LINES} seconds. {@code demarche.terminal} says which: a Java process whose input is piped
 * cannot tell.
 *
 * <p>Spark makes it, by the setting {@code spark.extraListeners}.
 */
public final class ProgressDisplay extends ProgressListener {
    static final int SECONDS_BETWEEN_LINES = 15;
    private static final int REDRAWS_A_SECOND = 2;
    private static final String BEGIN_OF_LINE_CLEARED = "\r\u001B[K";
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final boolean isTerminal;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private ScheduledFuture<?> drawing;
    private long started;
    private long articles;
    private long total;
    private long sentences;
    private double share;

    public ProgressDisplay() {
        this(System.err, Boolean.getBoolean("demarche.terminal"));
    }

    ProgressDisplay(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    protected synchronized void progressed(long newArticles, long newTotal, long newSentences, double newShare) {
        articles = newArticles;
        total = newTotal;
        sentences = newSentences;
        share = newShare;
        if (drawing == null) {
            started = System.nanoTime();
            long period = isTerminal ? TimeUnit.SECONDS.toMillis(1) / REDRAWS_A_SECOND : SECONDS_BETWEEN_LINES * 1000L;
            drawing = clock.scheduleAtFixedRate(this::draw, isTerminal ? 0 : period, period, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    protected synchronized void ended() {
        if (drawing != null) {
            drawing.cancel(false);
            drawing = null;
            if (isTerminal) {
                out.print(BEGIN_OF_LINE_CLEARED);
                out.flush();
            }
        }
    }

    private synchronized void draw() {
        if (drawing == null || drawing.isCancelled()) {
            return;
        }
        String line = line(articles, total, sentences, share, (System.nanoTime() - started) / NANOS);
        out.print(isTerminal ? BEGIN_OF_LINE_CLEARED + line : line + System.lineSeparator());
        out.flush();
    }

    /** What is done after so many seconds, how fast, and how long the rest of the text takes at that speed. */
    static String line(long articles, long total, long sentences, double share, double seconds) {
        if (share == 0) {
            return String.format(Locale.ROOT, "Reading %,d articles", total);
        }
        return String.format(
                Locale.ROOT,
                "Read %,d of %,d articles (%d %% of the text), %.1f sentences/s, %s left",
                articles,
                total,
                (int) (100 * share),
                sentences / seconds,
                duration(seconds * (1 - share) / share));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
