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
    /** Stands for a span where a sentence has none: a graph needs at least one. */
    private static final List<WordSpan> SOME_SPAN = List.of(new WordSpan(0, 0));

    /** An actor and a recipient, as numbers of spans; {@link #TELLER} for an actor, {@link #NOBODY} for no recipient. */
    public record Pair(int actor, int recipient) {}

    /** Instead of a recipient. */
    public static final int NOBODY = -1;
    /** Instead of an actor: who says the words of a sentence that does not name him. */
    public static final int TELLER = -2;

    /**
     * How a sentence sounds and treats some spans; all scores are logits.
     *
     * @param valence three classes of the sentence
     * @param guideline three classes towards each span as our guideline has them, where most mentions are neutral
     * @param crowd the same as the readers of NewsMTSC heard them, for or against in two of three mentions
     * @param press in [0, 1], how much the sentence reads like the press which those read
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Tone(float[] valence, float[][] guideline, float[][] crowd, double press) {}

    /**
     * What stands between spans; scores are logits.
     *
     * @param scores answers for each pair, see {@link ShippedModel#answers}
     * @param looks how much each pair looks at each word; a row adds up to 1
     * @param thoughts a vector of each pair, from which its scores come
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answers(float[][] scores, float[][] looks, float[][] thoughts) {}

    /** A graph for each question: one for all would compute all answers each time. */
    private static final class Holder {
        private static final OrtSession MENTIONS = open("mentions.onnx");
        private static final OrtSession TONE = open("tone.onnx");
        private static final OrtSession PAIRS = open("pairs.onnx");
    }

    /** A graph of the shipped reader, verified, on the thread that asks. */
    static OrtSession open(String graph) {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(model.bytes(graph), options);
        } catch (OrtException e) {
            throw new ModelException("The model file " + graph + " cannot be loaded: " + e.getMessage());
        }
    }

    /** A vector for each of some spans, at least one. */
    public float[][] mentions(ReadSentence sentence, List<WordSpan> spans) {
        try (OnnxTensor vectors = tensor(sentence.vectors());
                OnnxTensor places = places(spans);
                OrtSession.Result result = Holder.MENTIONS.run(Map.of("vectors", vectors, "spans", places))) {
            return rows(result, "mentions");
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /** How a sentence sounds, and how it treats each of some spans. */
    public Tone tone(ReadSentence sentence, List<WordSpan> spans) {
        try (OnnxTensor vectors = tensor(sentence.vectors());
                OnnxTensor places = places(spans.isEmpty() ? SOME_SPAN : spans);
                OrtSession.Result result = Holder.TONE.run(Map.of("vectors", vectors, "spans", places))) {
            return new Tone(
                    (float[]) result.get("valence").orElseThrow().getValue(),
                    rows(result, "guideline"),
                    rows(result, "crowd"),
                    ((float[]) result.get("press").orElseThrow().getValue())[0]);
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    /** What stands between each of some pairs, at least one. */
    public Answers answers(ReadSentence sentence, List<WordSpan> spans, List<Pair> pairs) {
        List<WordSpan> asked = spans.isEmpty() ? SOME_SPAN : spans;
        long[][] numbers = new long[pairs.size()][];
        for (int i = 0; i < numbers.length; i++) {
            Pair pair = pairs.get(i);
            numbers[i] = new long[] {number(pair.actor(), asked.size()), number(pair.recipient(), asked.size())};
        }
        try (OnnxTensor vectors = tensor(sentence.vectors());
                OnnxTensor places = places(asked);
                OnnxTensor parties = tensor(numbers);
                OrtSession.Result result =
                        Holder.PAIRS.run(Map.of("vectors", vectors, "spans", places, "pairs", parties))) {
            return new Answers(rows(result, "answers"), rows(result, "looks"), rows(result, "thoughts"));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    private static OnnxTensor places(List<WordSpan> spans) throws OrtException {
        return tensor(spans.stream()
                .map(span -> new long[] {span.first(), span.last()})
                .toArray(long[][]::new));
    }

    private static ModelException failed(OrtException e) {
        return new ModelException("The heads of the reader failed: " + e.getMessage());
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
