package io.demarche.reader;

import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.tokenizer.wordpiece.WordpieceEncoder;
import io.demarche.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;
import scala.collection.JavaConverters;

/** The word pieces of which a text consists for the encoder. */
final class WordPieces implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Spark NLP's own bound; longer words are unknown to it. */
    private static final int LONGEST_WORD = 200;

    private static final long START = 101;
    private static final long END = 102;

    private static final class Holder {
        /** Loaded once for each Java process. */
        private static final WordpieceEncoder ENCODER = new WordpieceEncoder(vocabulary(), "[UNK]", LONGEST_WORD, "##");
    }

    /**
     * A text as the encoder gets it.
     *
     * @param ids of all pieces, [CLS] before and [SEP] behind them
     * @param firsts place of each word's first piece among the ids
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ids(long[] ids, int[] firsts) {}

    /** Pieces of a word. */
    int count(String word) {
        return encode(word).length;
    }

    /** The pieces of the given words of a text. */
    Ids ids(String text, List<Span> words) {
        LongStream.Builder ids = LongStream.builder().add(START);
        int[] firsts = new int[words.size()];
        int next = 1;
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = next;
            for (TokenPiece piece : encode(words.get(i).of(text))) {
                ids.add(piece.pieceId());
                next++;
            }
        }
        return new Ids(ids.add(END).build().toArray(), firsts);
    }

    private static TokenPiece[] encode(String word) {
        String marked = ReaderWords.marked(word);
        return Holder.ENCODER.encode(new IndexedToken(marked, 0, marked.length() - 1));
    }

    static scala.collection.immutable.Map<String, Object> vocabulary() {
        return scala.collection.immutable.Map$.MODULE$
                .<String, Object>empty()
                .$plus$plus(JavaConverters.mapAsScalaMap(
                        ShippedModel.named(ReadSentences.MODEL).vocabulary()));
    }
}
