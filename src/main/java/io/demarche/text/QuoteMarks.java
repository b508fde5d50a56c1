package io.demarche.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the stretches of a text that stand between quotation marks: “ ”, " ", ‘ ’, ' ' and « », but not apostrophes.
 *
 * <p>A mark that never closes ends with its paragraph, or runs on while each following paragraph opens with a mark
 * again. Only outermost stretches are given.
 */
final class QuoteMarks {
    private static final int LONGEST_SINGLE = 600;
    private static final int LONGEST_UNCLOSED = 800;

    private final String text;
    private final List<Span> paragraphs;
    private final List<List<Span>> stretches = new ArrayList<>();

    private QuoteMarks(String text, List<Span> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    /**
     * The stretches in text order, without their marks; each has one span for every paragraph that it runs over.
     *
     * @param paragraphs in text order, without overlap
     */
    static List<List<Span>> find(String text, List<Span> paragraphs) {
        QuoteMarks marks = new QuoteMarks(text, paragraphs);
        List<Span> open = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            open = marks.scan(i, open);
        }
        return marks.stretches;
    }

    /** Reads one paragraph; gives the stretch that is still open at its end and goes on in the next, else null. */
    private List<Span> scan(int index, List<Span> carried) {
        Span paragraph = paragraphs.get(index);
        int at = paragraph.begin();
        List<Span> pieces = carried;
        int begin = -1;
        char closing = 0;
        if (carried != null) {
            closing = closing(mark(at));
            at += width(at);
            begin = at;
        }
        for (; at < paragraph.end(); at++) {
            if (begin < 0) {
                if (opens(at, paragraph)) {
                    pieces = new ArrayList<>();
                    closing = closing(mark(at));
                    at += width(at) - 1;
                    begin = at + 1;
                }
            } else if (mark(at) == closing && closes(at, begin, closing, paragraph)) {
                end(pieces, begin, at);
                begin = -1;
                at += width(at) - 1;
            }
        }
        if (begin < 0) {
            return null;
        }
        if (reopens(index + 1, closing)) {
            pieces.add(new Span(begin, paragraph.end()));
            return pieces;
        }
        end(pieces, begin, unclosedEnd(begin, paragraph.end()));
        return null;
    }

    /** A mark that leaves a long text open is a stray one: it holds for one sentence. */
    private int unclosedEnd(int begin, int paragraphEnd) {
        if (paragraphEnd - begin <= LONGEST_UNCLOSED) {
            return paragraphEnd;
        }
        for (int at = begin; at + 1 < paragraphEnd; at++) {
            if (".?!".indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1))) {
                return at + 1;
            }
        }
        return paragraphEnd;
    }

    private void end(List<Span> pieces, int begin, int end) {
        if (end > begin) {
            pieces.add(new Span(begin, end));
        }
        if (!pieces.isEmpty()) {
            stretches.add(pieces);
        }
    }

    private boolean reopens(int index, char closing) {
        if (index >= paragraphs.size()) {
            return false;
        }
        Span next = paragraphs.get(index);
        return next.begin() < next.end() && closing(mark(next.begin())) == closing && opens(next.begin(), next);
    }

    private boolean opens(int at, Span paragraph) {
        return switch (mark(at)) {
            case '“', '«', '„' -> true;
            case '"' -> startsWord(at, paragraph);
            case '‘', '\'' -> startsWord(at, paragraph) && closingSingle(at, paragraph) > 0;
            default -> false;
        };
    }

    private boolean startsWord(int at, Span paragraph) {
        char before = at > paragraph.begin() ? text.charAt(at - 1) : ' ';
        char after = at + width(at) < paragraph.end() ? text.charAt(at + width(at)) : ' ';
        return !Character.isLetterOrDigit(before) && !Character.isWhitespace(after) && ".,;:!?)".indexOf(before) < 0;
    }

    private boolean closes(int at, int begin, char closing, Span paragraph) {
        if (closing == '’' || closing == '\'') {
            return at == closingSingle(begin - 1, paragraph);
        }
        if (closing == '"') {
            char before = text.charAt(at - 1);
            char after = at + width(at) < paragraph.end() ? text.charAt(at + width(at)) : ' ';
            return !Character.isWhitespace(before) || !Character.isLetterOrDigit(after);
        }
        return true;
    }

    /** The mark that closes the single mark at {@code open}, or -1 where that is an apostrophe ('em, '90s). */
    private int closingSingle(int open, Span paragraph) {
        char closing = closing(text.charAt(open));
        int possessive = -1;
        int limit = Math.min(paragraph.end(), open + LONGEST_SINGLE);
        for (int at = open + 2; at < limit; at++) {
            char c = text.charAt(at);
            if (c == text.charAt(open) && c != closing) {
                break;
            }
            char after = at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
            if (c != closing || Character.isLetterOrDigit(after) || Character.isWhitespace(text.charAt(at - 1))) {
                continue;
            }
            if (text.charAt(at - 1) != 's') {
                return at;
            }
            if (possessive < 0) {
                possessive = at;
            }
        }
        return possessive;
    }

    /** The mark at the place; two single ones (''so'', ``so'') count as one double one. */
    private char mark(int at) {
        return width(at) == 2 ? '"' : text.charAt(at);
    }

    private int width(int at) {
        char c = text.charAt(at);
        return "'`".indexOf(c) >= 0 && at + 1 < text.length() && text.charAt(at + 1) == c ? 2 : 1;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '“', '„' -> '”';
            case '«' -> '»';
            case '‘' -> '’';
            default -> opening;
        };
    }
}
