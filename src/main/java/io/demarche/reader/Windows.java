package io.demarche.reader;

import io.demarche.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Parts of a sentence that the encoder reads at once; most sentences are one. */
final class Windows {
    /** Word pieces; a longer sentence is read in parts, for attention costs the square of the length. */
    static final int LONGEST = 250;

    private Windows() {}

    /** The words of each part, in order; at least one part. */
    static List<List<Span>> of(String sentence, WordPieces pieces) {
        List<Span> words = ReaderWords.of(sentence);
        if (sentence.length() <= LONGEST) { // a piece has a character at least
            return List.of(words);
        }
        List<List<Span>> windows = new ArrayList<>();
        int from = 0;
        int room = LONGEST;
        for (int i = 0; i < words.size(); i++) {
            int length = pieces.count(words.get(i).of(sentence));
            if (length > room && i > from) {
                windows.add(List.copyOf(words.subList(from, i)));
                from = i;
                room = LONGEST;
            }
            room -= length;
        }
        windows.add(List.copyOf(words.subList(from, words.size())));
        return windows;
    }
}
