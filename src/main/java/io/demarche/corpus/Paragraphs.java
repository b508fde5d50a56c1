package io.demarche.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Where paragraphs end. A blank line always ends one; a single line end does unless the text is hard-wrapped; in a text
 * that has its paragraphs on one line, two spaces after the end of a sentence do.
 */
final class Paragraphs {
    private static final int WRAP_MIN = 50;
    private static final int WRAP_MAX = 90;
    private static final int WRAP_MIN_LINES = 3;
    private static final double WRAP_SHARE = 0.6;

    private Paragraphs() {}

    static List<Paragraph> of(String text) {
        List<Paragraph> lines = lines(text);
        List<Paragraph> paragraphs = isHardWrapped(text, lines) ? joined(lines) : withText(lines);
        boolean isWide = isSplitByWideSpaces(text);
        List<Paragraph> result = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (isWide) {
                splitAtWideSpaces(text, paragraph, result);
            } else {
                result.add(paragraph);
            }
        }
        return result;
    }

    /** All lines; blank ones that follow each other count as one. */
    private static List<Paragraph> lines(String text) {
        List<Paragraph> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                Paragraph line = Paragraph.trimmed(text, begin, i);
                boolean isHalfOfLineEnd = i == begin && i > 0 && text.startsWith("\r\n", i - 1);
                boolean isBlankAgain = line.isEmpty()
                        && !lines.isEmpty()
                        && lines.get(lines.size() - 1).isEmpty();
                if (!isHalfOfLineEnd && !isBlankAgain) {
                    lines.add(line);
                }
                begin = i + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private static List<Paragraph> withText(List<Paragraph> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static List<Paragraph> joined(List<Paragraph> lines) {
        List<Paragraph> joined = new ArrayList<>();
        Paragraph open = null;
        for (Paragraph line : lines) {
            if (line.isEmpty()) {
                open = null;
            } else if (open == null) {
                open = line;
                joined.add(line);
            } else {
                open = new Paragraph(open.begin(), line.end());
                joined.set(joined.size() - 1, open);
            }
        }
        return joined;
    }

    private static boolean isHardWrapped(String text, List<Paragraph> lines) {
        int followed = 0;
        int wrapped = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Paragraph line = lines.get(i);
            if (!line.isEmpty() && !lines.get(i + 1).isEmpty()) {
                followed++;
                boolean isFull = line.length() >= WRAP_MIN && line.length() <= WRAP_MAX;
                wrapped += isFull && !endsSentence(text, line.end()) ? 1 : 0;
            }
        }
        return followed >= WRAP_MIN_LINES && wrapped >= WRAP_SHARE * followed;
    }

    /** Typists who put two spaces after every sentence mark no paragraphs by it. */
    private static boolean isSplitByWideSpaces(String text) {
        int wide = 0;
        int narrow = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (isSpace(text.charAt(i)) && !isSpace(text.charAt(i - 1)) && endsSentence(text, i)) {
                int next = skipSpaces(text, i);
                if (next < text.length() && beginsSentence(text.charAt(next))) {
                    wide += next - i > 1 ? 1 : 0;
                    narrow += next - i == 1 ? 1 : 0;
                }
            }
        }
        return wide > 0 && wide <= narrow;
    }

    private static void splitAtWideSpaces(String text, Paragraph paragraph, List<Paragraph> result) {
        int begin = paragraph.begin();
        for (int i = begin + 1; i < paragraph.end(); i++) {
            if (isSpace(text.charAt(i)) && !isSpace(text.charAt(i - 1))) {
                int next = skipSpaces(text, i);
                if (next - i > 1 && endsSentence(text, i) && beginsSentence(text.charAt(next))) {
                    result.add(new Paragraph(begin, i));
                    begin = next;
                }
                i = next;
            }
        }
        result.add(new Paragraph(begin, paragraph.end()));
    }

    private static int skipSpaces(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return Paragraph.isBlank(c) && !isLineEnd(c);
    }

    /** Whether the character before the position ends a sentence. */
    static boolean endsSentence(String text, int position) {
        int last = position - 1;
        while (last >= 0 && position - last <= 3 && ")]\"”’'»".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?…".indexOf(text.charAt(last)) >= 0;
    }

    private static boolean beginsSentence(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "\"“‘'«([—–-".indexOf(c) >= 0;
    }
}
