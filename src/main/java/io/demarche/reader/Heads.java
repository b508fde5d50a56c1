package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/**
 * Answers about a sentence, about spans of it and about pairs of spans, from the vectors of its words. Small linear layers that
 * run in ONNX Runtime directly, on the thread that asks; each Java process loads them once, from the jar.
 */
public final class Heads implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String GRAPH = "heads.onnx";
    /** Stands for a span where a sentence has none: a graph needs at least one. */
    private static final List<WordSpan> SOME_SPAN = List.of(new WordSpan(0, 0));

    /** An actor and a recipient, as numbers of spans; {@link #TELLER} for an actor, {@link #NOBODY} for no recipient. */
    public record Pair(int actor, int recipient) {}

    /** Instead of a recipient. */
    public static final int NOBODY = -1;
    /** Instead of an actor: who says the words of a sentence that does not name him. */
    public static final int TELLER = -2;

    /**
     * All scores are logits.
     *
     * @param valence three classes of the sentence
     * @param sentiment three classes towards each span
     * @param mentions a vector for each span
     * @param pairs answers for each pair, see {@link ShippedModel#answers}
     * @param looks how much each pair looks at each word; a row adds up to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answers(float[] valence, float[][] sentiment, float[][] mentions, float[][] pairs, float[][] looks) {}

    private static final class Holder {
        private static final OrtSession SESSION = open(GRAPH);
    }

    /** A small graph of the shipped model, on the thread that asks. */
    static OrtSession open(String graph) {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(model.bytes(graph), options);
        } catch (OrtException e) {
            throw new ModelException("The model file " + graph + " cannot be loaded: " + e.getMessage());
        }
    }

    /** One pass over a sentence. */
    public Answers answer(ReadSentence sentence, List<WordSpan> spans, List<Pair> pairs) {
        List<WordSpan> asked = spans.isEmpty() ? SOME_SPAN : spans;
        List<Pair> askedPairs = pairs.isEmpty() ? List.of(new Pair(0, NOBODY)) : pairs;
        long[][] places = new long[asked.size()][];
        for (int i = 0; i < asked.size(); i++) {
            places[i] = new long[] {asked.get(i).first(), asked.get(i).last()};
        }
        long[][] numbers = new long[askedPairs.size()][];
        for (int i = 0; i < askedPairs.size(); i++) {
            Pair pair = askedPairs.get(i);
            numbers[i] = new long[] {number(pair.actor(), asked.size()), number(pair.recipient(), asked.size())};
        }
        try (OnnxTensor vectors = tensor(sentence.vectors());
                OnnxTensor spanTensor = tensor(places);
                OnnxTensor pairTensor = tensor(numbers);
                OrtSession.Result result =
                        Holder.SESSION.run(Map.of("vectors", vectors, "spans", spanTensor, "pairs", pairTensor))) {
            return new Answers(
                    (float[]) result.get("valence").orElseThrow().getValue(),
                    rows(result, "sentiment"),
                    rows(result, "mentions"),
                    rows(result, "answers"),
                    rows(result, "looks"));
        } catch (OrtException e) {
            throw new ModelException("The model file " + GRAPH + " failed: " + e.getMessage());
        }
    }

    /** A matrix by way of a buffer: ONNX Runtime reads an array of arrays number by number, by reflection. */
    static OnnxTensor tensor(float[][] rows) throws OrtException {
        FloatBuffer buffer = ByteBuffer.allocateDirect(rows.length * rows[0].length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (float[] row : rows) {
            buffer.put(row);
        }
        buffer.rewind();
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), buffer, new long[] {rows.length, rows[0].length});
    }

    /** The same for whole numbers. */
    static OnnxTensor tensor(long[][] rows) throws OrtException {
        LongBuffer buffer = ByteBuffer.allocateDirect(rows.length * rows[0].length * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
        for (long[] row : rows) {
            buffer.put(row);
        }
        buffer.rewind();
        return OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(), buffer, new long[] {rows.length, rows[0].length});
    }

    /** The graph knows nobody as the span after the last, the teller as the one after that. */
    private static long number(int span, int count) {
        return switch (span) {
            case NOBODY -> count;
            case TELLER -> count + 1;
            default -> span;
        };
    }

    private static float[][] rows(OrtSession.Result result, String name) throws OrtException {
        return (float[][]) result.get(name).orElseThrow().getValue();
    }

    /** Probabilities of the logits [from, from + count). */
    public static double[] softmax(float[] logits, int from, int count) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, logits[from + i]);
        }
        double sum = 0;
        double[] probabilities = new double[count];
        for (int i = 0; i < count; i++) {
            probabilities[i] = Math.exp(logits[from + i] - highest);
            sum += probabilities[i];
        }
        for (int i = 0; i < count; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
