package io.demarche.reader;

import java.io.Serializable;

/** Words of a sentence, {@code first} and {@code last} included. */
public record WordSpan(int first, int last) implements Serializable {
    public boolean overlaps(WordSpan other) {
        return first <= other.last && other.first <= last;
    }

    public boolean contains(WordSpan other) {
        return first <= other.first && other.last <= last;
    }
}
