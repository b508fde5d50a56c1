package io.demarche.reader;

import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenPiece;
import com.johnsnowlabs.nlp.annotators.tokenizer.wordpiece.WordpieceEncoder;
import io.demarche.text.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        private static final WordpieceEncoder ENCODER = new WordpieceEncoder(
                scalaMap(ShippedModel.named(ReadSentences.MODEL).vocabulary()), "[UNK]", LONGEST_WORD, "##");
    }

    static <V> scala.collection.immutable.Map<String, V> scalaMap(Map<String, V> map) {
        return scala.collection.immutable.Map$.MODULE$.<String, V>empty().$plus$plus(JavaConverters.mapAsScalaMap(map));
    }

    /** Pieces of a word. */
    int count(String word) {
        return encode(word).length;
    }

    /** Ids of a whole text with [CLS] and [SEP], as Spark NLP feeds them. */
    long[] ids(String text) {
        List<Long> ids = new ArrayList<>();
        ids.add(START);
        for (Span span : ReaderWords.of(text)) {
            for (TokenPiece piece : encode(span.of(text))) {
                ids.add((long) piece.pieceId());
            }
        }
        ids.add(END);
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static TokenPiece[] encode(String word) {
        String marked = ReaderWords.marked(word);
        return Holder.ENCODER.encode(new IndexedToken(marked, 0, marked.length() - 1));
    }
}
