package io.demarche.corpus;

import java.io.Serializable;

/** The characters [begin, end) of an article's text that are one headline, byline, dateline, body paragraph or credit. */
public record Region(RegionKind kind, int begin, int end) implements Serializable {
    public Region {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "Region must satisfy 0 <= begin <= end, got [" + begin + ", " + end + ")");
        }
    }
}
