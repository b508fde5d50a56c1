package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Map;

/** One pass of the encoder's graph over one text; its numbers go in and come out as they lie in memory, without padding. */
final class EncoderPass {
    private EncoderPass() {}

    /**
     * A row for each piece, one after another: its vector, then the scores of its tags.
     *
     * @param pieces ids with [CLS] and [SEP]
     */
    static float[] outputs(OrtSession session, long[] pieces) throws OrtException {
        try (OnnxTensor input = tensor(LongBuffer.wrap(pieces));
                OnnxTensor attention = tensor(ones(pieces.length));
                OnnxTensor types = tensor(LongBuffer.allocate(pieces.length));
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        }
    }

    private static LongBuffer ones(int count) {
        LongBuffer ones = LongBuffer.allocate(count);
        while (ones.hasRemaining()) {
            ones.put(1);
        }
        return ones.flip();
    }

    private static OnnxTensor tensor(LongBuffer numbers) throws OrtException {
        int count = numbers.remaining();
        LongBuffer direct = ByteBuffer.allocateDirect(count * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        direct.put(numbers).rewind();
        return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), direct, new long[] {1, count});
    }
}
