package io.demarche.text;

import java.io.Serializable;

/** The UTF-16 units [begin, end) of an article's text. */
public record Span(int begin, int end) implements Comparable<Span>, Serializable {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("Span must satisfy 0 <= begin <= end, got [" + begin + ", " + end + ")");
        }
    }

    public String of(String text) {
        return text.substring(begin, end);
    }

    public int length() {
        return end - begin;
    }

    /** How much of the text lies in both. */
    public int shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
