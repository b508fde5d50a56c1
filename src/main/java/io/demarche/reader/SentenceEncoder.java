package io.demarche.reader;

import com.johnsnowlabs.ml.onnx.OnnxSession;
import com.johnsnowlabs.ml.onnx.OnnxWrapper;
import io.demarche.text.Sentence;
import io.demarche.text.Span;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;

/**
 * The encoder inside a task. Spark NLP ships it to the executors and opens it once in each; it is asked directly, because
 * Spark NLP's annotator would make rows of every vector.
 */
final class SentenceEncoder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<OnnxWrapper> shipped;
    private final scala.collection.immutable.Map<String, String> settings = new OnnxSession().getSessionOptions();
    private final WordPieces pieces = new WordPieces();
    private final int width;

    /**
     * Made on the driver, where the session's settings are.
     *
     * @param width length of a word's vector
     */
    SentenceEncoder(Broadcast<OnnxWrapper> shipped, int width) {
        this.shipped = shipped;
        this.width = width;
    }

    /** Reads sentences, each by itself: int8 models answer differently beside others. */
    List<ReadSentence> read(List<Sentence> sentences) {
        List<ReadSentence> read = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            read.add(read(sentence.sentence()));
        }
        return read;
    }

    private ReadSentence read(String sentence) {
        return Windows.of(sentence, pieces).stream()
                .map(words -> read(sentence, words))
                .reduce(ReadSentence::and)
                .orElseThrow();
    }

    private ReadSentence read(String sentence, List<Span> words) {
        WordPieces.Ids ids = pieces.ids(sentence, words);
        float[] outputs =
                EncoderPass.outputs(shipped.value().getSession(settings)._1(), ids.ids());
        return ReadSentence.of(words, ids, outputs, width);
    }
}
