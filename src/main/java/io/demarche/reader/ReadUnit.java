package io.demarche.reader;

import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * What the encoder made of a unit, as a row.
 *
 * @param number place of the unit in its article
 * @param numbers of each word of its sentences in turn the vector and the scores of tags, floats of four bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReadUnit(String articleId, int number, byte[] numbers) {
    private static final WordPieces PIECES = new WordPieces();

    /** Takes the length of a word's vector and its scores of tags together. */
    static ReadUnit of(SentenceUnit unit, List<ReadSentence> read, int row) {
        int words = read.stream().mapToInt(sentence -> sentence.words().size()).sum();
        ByteBuffer bytes = ByteBuffer.allocate(words * row * Float.BYTES);
        FloatBuffer floats = bytes.asFloatBuffer();
        for (ReadSentence sentence : read) {
            for (int word = 0; word < sentence.words().size(); word++) {
                floats.put(sentence.vectors()[word]).put(sentence.tags()[word]);
            }
        }
        return new ReadUnit(unit.articleId(), unit.number(), bytes.array());
    }

    /**
     * What the encoder made of an article's sentences, in text order.
     *
     * @param units of the article, in any order
     * @param width length of a word's vector
     * @param tags scores of a word
     */
    static List<ReadSentence> joined(List<Sentence> sentences, Iterator<ReadUnit> units, int width, int tags) {
        List<ReadUnit> inOrder = new ArrayList<>();
        units.forEachRemaining(inOrder::add);
        inOrder.sort(Comparator.comparingInt(ReadUnit::number));
        List<ReadSentence> joined = new ArrayList<>();
        for (ReadUnit unit : inOrder) {
            FloatBuffer floats = ByteBuffer.wrap(unit.numbers()).asFloatBuffer();
            int last = Math.min(sentences.size(), joined.size() + SentenceUnit.SENTENCES);
            for (Sentence sentence : sentences.subList(joined.size(), last)) {
                joined.add(next(sentence.sentence(), floats, width, tags));
            }
        }
        return joined;
    }

    private static ReadSentence next(String sentence, FloatBuffer floats, int width, int tags) {
        List<List<Span>> windows = Windows.of(sentence, PIECES);
        List<Span> words = windows.stream().flatMap(List::stream).toList();
        float[][] vectors = new float[words.size()][width];
        float[][] scores = new float[words.size()][tags];
        for (int word = 0; word < words.size(); word++) {
            floats.get(vectors[word]).get(scores[word]);
        }
        return new ReadSentence(words, vectors, scores, windows.size() > 1);
    }
}
