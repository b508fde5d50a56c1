package io.demarche.reader;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.demarche.text.Span;
import java.util.List;

/** The encoder in ONNX Runtime alone, on one thread: how fast this machine could read at best. */
public final class RawEncoder implements AutoCloseable {
    private static final WordPieces PIECES = new WordPieces();

    private final OrtSession session;
    private final int width;

    /** What the encoder reads in one pass, cut into word pieces in advance. */
    public static final class Part {
        private final List<Span> words;
        private final WordPieces.Ids ids;

        private Part(List<Span> words, WordPieces.Ids ids) {
            this.words = words;
            this.ids = ids;
        }

        /** Word pieces, the two marks at its ends among them. */
        public int pieces() {
            return ids.ids().length;
        }
    }

    private RawEncoder(OrtSession session, int width) {
        this.session = session;
        this.width = width;
    }

    /** Loads the encoder, verified. */
    public static RawEncoder load() {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        return new RawEncoder(Heads.open("model.onnx"), model.width());
    }

    /** A sentence as the job's encoder gets it, in one part unless it is very long. */
    public static List<Part> parts(String sentence) {
        return Windows.of(sentence, PIECES).stream()
                .map(words -> new Part(words, PIECES.ids(sentence, words)))
                .toList();
    }

    /** One pass: for each piece its vector, then the scores of its tags. */
    public float[] outputs(Part part) {
        return EncoderPass.outputs(session, part.ids.ids());
    }

    /** What the job makes of the passes over a sentence. */
    public ReadSentence read(List<Part> sentence) {
        return sentence.stream()
                .map(part -> ReadSentence.of(part.words, part.ids, outputs(part), width))
                .reduce(ReadSentence::and)
                .orElseThrow();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("The encoder cannot be closed: " + e.getMessage());
        }
    }
}
