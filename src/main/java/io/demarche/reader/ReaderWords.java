package io.demarche.reader;

import io.demarche.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text as BERT's basic tokenizer does: runs of letters and digits, every punctuation mark and CJK character by
 * itself. Spark NLP keeps only the part of a token before its first punctuation mark, so it must get tokens without any
 * inside ("can|'|t", "anti|-|war", "$|5bn").
 *
 * <p>The encoder's vocabulary knows small letters only; what a word's capitals say stands in a mark before it.
 */
final class ReaderWords {
    private static final String CAPITALISED = "C";
    private static final String UPPER = "U";
    /** Stands for a word of which nothing is left; no vocabulary has it. */
    private static final String UNKNOWN = "\u25a1";

    private ReaderWords() {}

    /** A word as the vocabulary has it: without accents, in small letters, marked "C" (Capitalised) or "U" (UPPER). */
    static String marked(String word) {
        String folded = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "");
        return folded.isEmpty() ? UNKNOWN : mark(word) + folded;
    }

    private static String mark(String word) {
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        if (letters.length == 0 || !Character.isUpperCase(letters[0])) {
            return "";
        }
        return letters.length > 1 && Arrays.stream(letters).allMatch(Character::isUpperCase) ? UPPER : CAPITALISED;
    }

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (isInWord(point)) {
                start = start < 0 ? i : start;
            } else {
                if (start >= 0) {
                    spans.add(new Span(start, i));
                    start = -1;
                }
                if (!isBlank(point)) {
                    spans.add(new Span(i, next));
                }
            }
            i = next;
        }
        if (start >= 0) {
            spans.add(new Span(start, text.length()));
        }
        return spans;
    }

    private static boolean isInWord(int point) {
        return !isBlank(point) && !isPunctuation(point) && !isIdeograph(point);
    }

    private static boolean isBlank(int point) {
        int type = Character.getType(point);
        return Character.isWhitespace(point)
                || type == Character.SPACE_SEPARATOR
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || point == 0xFFFD;
    }

    /** ASCII symbols count as punctuation too, as in BERT: "$", "+", "^". */
    private static boolean isPunctuation(int point) {
        if ((point >= 33 && point <= 47)
                || (point >= 58 && point <= 64)
                || (point >= 91 && point <= 96)
                || (point >= 123 && point <= 126)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2CEAF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }
}
