package io.demarche.reader;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** The encoder in ONNX Runtime alone, on one thread: how fast this machine could read at best. */
public final class RawEncoder implements AutoCloseable {
    private static final WordPieces PIECES = new WordPieces();

    private final OrtSession session;

    private RawEncoder(OrtSession session) {
        this.session = session;
    }

    /** Loads the encoder, verified. */
    public static RawEncoder load() {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            return new RawEncoder(OrtEnvironment.getEnvironment().createSession(model.bytes("model.onnx"), options));
        } catch (OrtException e) {
            throw new ModelException("The model " + model.name() + " cannot be loaded: " + e.getMessage());
        }
    }

    /** Word pieces of a text as the job's encoder gets them. */
    public static long[] pieces(String text) {
        return PIECES.ids(text, ReaderWords.of(text)).ids();
    }

    /** One pass: for each piece its vector, then the scores of its tags. */
    public float[] outputs(long[] pieces) {
        return EncoderPass.outputs(session, pieces);
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
