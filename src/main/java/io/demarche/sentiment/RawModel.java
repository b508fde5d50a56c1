package io.demarche.sentiment;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A shipped model in ONNX Runtime alone, on one thread: how fast this machine could score at best. */
public final class RawModel implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private RawModel(OrtSession session) {
        this.session = session;
    }

    /**
     * Loads a model.
     *
     * @param folder receives its files
     */
    public static RawModel load(ShippedModel model, Path folder) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            String file = model.unpack(folder).resolve("model.onnx").toString();
            return new RawModel(OrtEnvironment.getEnvironment().createSession(file, options));
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + model.name() + " cannot be unpacked to " + folder, e);
        } catch (OrtException e) {
            throw new ModelException("The model " + model.name() + " cannot be loaded: " + e.getMessage());
        }
    }

    /** Word pieces of a text as the job's model gets them. */
    public static long[] pieces(String text) {
        return WordPieces.ids(text);
    }

    /** One pass of the model; its logits, one for each label. */
    public float[] logits(long[] pieces) {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {pieces});
                OnnxTensor attention = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            return ((float[][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new ModelException("The model failed: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("The model cannot be closed: " + e.getMessage());
        }
    }
}
