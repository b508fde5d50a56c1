package io.demarche.output.report;

import java.util.List;

/**
 * An actor over time, drawn on a plane of 360 by 120: sentiment above, its stances below, cooperation up and conflict
 * down.
 *
 * @param path lines between the points of adjacent periods
 */
public record TimeLine(
        String actor, String words, String path, List<Point> points, List<Bar> bars, List<Period> periods) {
    /** A mean and its interval. */
    public record Point(int x, int y, int low, int high, String words) {}

    /** Stances of one side. */
    public record Bar(String style, int x, int y, int width, int height) {}

    /** The same in figures. */
    public record Period(
            String start, long mentions, String sentiment, long sentences, long cooperation, long conflict) {}
}
