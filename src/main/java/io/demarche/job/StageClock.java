package io.demarche.job;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long each stage of a run took, in seconds, in their order. */
final class StageClock {
    private static final double NANOS = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** The stage that began when the one before was done. */
    void done(String stage) {
        long now = System.nanoTime();
        seconds.merge(stage, (now - last) / NANOS, Double::sum);
        last = now;
    }

    /** Rounded to milliseconds. */
    Map<String, Double> seconds() {
        Map<String, Double> rounded = new LinkedHashMap<>();
        seconds.forEach((stage, value) -> rounded.put(stage, Math.round(value * 1000) / 1000.0));
        return rounded;
    }
}
