package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

/** The encoder in ONNX Runtime alone, on one thread: how fast this machine could read at best. */
public final class RawEncoder implements AutoCloseable {
    private static final WordPieces PIECES = new WordPieces();

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
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
        return PIECES.ids(text);
    }

    /** One pass: a vector, then the scores of the tags, for each piece. */
    public float[][] outputs(long[] pieces) {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {pieces});
                OnnxTensor attention = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new ModelException("The encoder failed: " + e.getMessage());
        }
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
