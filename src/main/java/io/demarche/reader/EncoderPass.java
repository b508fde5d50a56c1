package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

/** One pass of the encoder's graph over one text; its numbers go in and come out as they lie in memory, without padding. */
final class EncoderPass {
    private EncoderPass() {}

    /**
     * A row for each piece, one after another: its vector, then the scores of its tags.
     *
     * @param pieces ids with [CLS] and [SEP]
     */
    static float[] outputs(OrtSession session, long[] pieces) {
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = row(pieces);
                OnnxTensor attention = row(ones);
                OnnxTensor types = row(new long[pieces.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        } catch (OrtException e) {
            throw new ModelException("The encoder failed: " + e.getMessage());
        }
    }

    private static OnnxTensor row(long[] numbers) throws OrtException {
        return Heads.tensor(new long[][] {numbers});
    }
}
