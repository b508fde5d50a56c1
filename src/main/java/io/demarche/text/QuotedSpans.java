package io.demarche.text;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stretches between quotation marks in one paragraph, marks included. Knows curly and straight marks; an apostrophe
 * is none. A quote that its paragraph does not close counts to the end of the paragraph when it starts a sentence or
 * follows a colon or comma; elsewhere the lone mark is an error of typing.
 */
final class QuotedSpans {
    private final String text;
    private final int begin;
    private final int end;
    /** Where quotes begin and end; those with marks of one kind do not overlap. */
    private final NavigableMap<Integer, Integer> curly = new TreeMap<>();

    private final NavigableMap<Integer, Integer> straight = new TreeMap<>();
    private final NavigableMap<Integer, Integer> single = new TreeMap<>();
    private final Set<Integer> closing = new HashSet<>();
    private int curlyOpen = -1;
    private int straightOpen = -1;
    private int singleOpen = -1;

    private QuotedSpans(String text, int begin, int end) {
        this.text = text;
        this.begin = begin;
        this.end = end;
    }

    static QuotedSpans in(String text, int begin, int end) {
        QuotedSpans quoted = new QuotedSpans(text, begin, end);
        for (int i = begin; i < end; i++) {
            quoted.read(i);
        }
        quoted.finish();
        return quoted;
    }

    /** Whether the mark at this place ends a quote. */
    boolean closesAt(int index) {
        return closing.contains(index);
    }

    /** Whether one quote holds every letter and digit of the characters [from, to). */
    boolean enclose(int from, int to) {
        Span words = Characters.words(text, from, to);
        return words.end() > words.begin()
                && Stream.of(curly, straight, single)
                        .map(endByBegin -> endByBegin.floorEntry(words.begin()))
                        .anyMatch(span -> span != null && span.getValue() >= words.end());
    }

    private void read(int i) {
        char c = text.charAt(i);
        switch (c) {
            case '“', '„', '«' -> curlyOpen = i;
            case '”', '»' -> closeCurly(i);
            case '"' -> readStraight(i);
            case '‘' -> {
                if (!isDigit(i + 1)) {
                    singleOpen = i;
                }
            }
            case '\'' -> {
                if (singleOpen < 0 && isFree(i - 1) && isLetter(i + 1)) {
                    singleOpen = i;
                } else {
                    closeSingle(i);
                }
            }
            case '’' -> closeSingle(i);
            default -> {}
        }
    }

    private void readStraight(int i) {
        boolean looksOpening = isFree(i - 1) && i + 1 < end && !Characters.isBlank(text.charAt(i + 1));
        boolean looksClosing = !isFree(i - 1) && !isLetter(i + 1) && !isDigit(i + 1);
        if (straightOpen >= 0 && !looksOpening) {
            add(straight, straightOpen, i);
            straightOpen = -1;
        } else if (straightOpen < 0 && looksClosing) {
            closeCurly(i);
        } else {
            straightOpen = i;
        }
    }

    private void closeCurly(int i) {
        if (curlyOpen >= 0) {
            add(curly, curlyOpen, i);
            curlyOpen = -1;
        }
    }

    /** Only after punctuation: everything else may be an apostrophe or a plural's genitive. */
    private void closeSingle(int i) {
        if (singleOpen >= 0 && i > begin && ".,?!…".indexOf(text.charAt(i - 1)) >= 0 && !isLetter(i + 1)) {
            add(single, singleOpen, i);
            singleOpen = -1;
        }
    }

    private void add(NavigableMap<Integer, Integer> endByBegin, int open, int close) {
        endByBegin.put(open, close + 1);
        closing.add(close);
    }

    private void finish() {
        int open = curlyOpen >= 0 ? curlyOpen : straightOpen;
        if (open >= 0 && startsStatement(open)) {
            (curlyOpen >= 0 ? curly : straight).put(open, end);
        }
    }

    private boolean startsStatement(int open) {
        Span before = Characters.trim(text, begin, open);
        return before.end() == before.begin() || ".?!…:,”\"".indexOf(text.charAt(before.end() - 1)) >= 0;
    }

    private boolean isFree(int i) {
        return i < begin || i >= end || Characters.isBlank(text.charAt(i)) || "([{—–-“\"".indexOf(text.charAt(i)) >= 0;
    }

    private boolean isLetter(int i) {
        return i >= begin && i < end && Character.isLetter(text.charAt(i));
    }

    private boolean isDigit(int i) {
        return i >= begin && i < end && Character.isDigit(text.charAt(i));
    }
}
