package io.demarche.reader;

import io.demarche.text.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the encoder makes of one sentence. Not a row: it lives inside a task.
 *
 * @param words the sentence's words, as spans of the sentence
 * @param vectors one for each word
 * @param tags scores (logits) of all tags, one row a word
 * @param windowed whether the sentence was too long to be read at once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReadSentence(List<Span> words, float[][] vectors, float[][] tags, boolean windowed)
        implements Serializable {
    /**
     * From one pass of the encoder.
     *
     * @param outputs a row for each piece, one after another
     * @param width length of a word's vector, with which each row begins; the scores of tags are the rest
     */
    static ReadSentence of(List<Span> words, WordPieces.Ids ids, float[] outputs, int width) {
        int row = outputs.length / ids.ids().length;
        float[][] vectors = new float[words.size()][];
        float[][] tags = new float[words.size()][];
        for (int word = 0; word < words.size(); word++) {
            int from = ids.firsts()[word] * row;
            vectors[word] = Arrays.copyOfRange(outputs, from, from + width);
            tags[word] = Arrays.copyOfRange(outputs, from + width, from + row);
        }
        return new ReadSentence(words, vectors, tags, false);
    }

    /** This part of a sentence and the next. */
    ReadSentence and(ReadSentence next) {
        List<Span> all = new ArrayList<>(words);
        all.addAll(next.words);
        return new ReadSentence(all, joined(vectors, next.vectors), joined(tags, next.tags), true);
    }

    private static float[][] joined(float[][] first, float[][] second) {
        float[][] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** First and last word that characters of the sentence touch; null where they touch none. */
    public WordSpan covering(int begin, int end) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).begin() < end && words.get(i).end() > begin) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? null : new WordSpan(first, last);
    }

    /** The characters of a span of words, in the sentence. */
    public Span characters(WordSpan span) {
        return new Span(words.get(span.first()).begin(), words.get(span.last()).end());
    }
}
