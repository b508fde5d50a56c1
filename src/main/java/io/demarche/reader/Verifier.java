package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says how probably each of some candidates for a stance is one, from what rules and reader say of it; one small graph. */
public final class Verifier implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String GRAPH = "verifier.onnx";
    /** Numbers of a thought. */
    public static final int THOUGHT = 384;

    /**
     * What is known of a candidate.
     *
     * @param numbers probabilities and other measures, mostly in [0, 1]
     * @param kinds what is one of several, as its number from 0
     * @param thought what the reader thought of the pair, see {@link Heads.Answers}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Features(float[] numbers, long[] kinds, float[] thought) {}

    /**
     * Probabilities.
     *
     * @param held that the holder takes the position, towards whomever
     * @param right that he takes it towards this recipient, or towards nobody where the candidate has none
     */
    public record Verdict(double held, double right) {}

    private static final class Holder {
        private static final OrtSession SESSION = Heads.open(GRAPH);
    }

    /** A verdict on each of the candidates of a sentence, at least one. */
    public List<Verdict> verdicts(List<Features> candidates) {
        float[][] numbers = candidates.stream().map(Features::numbers).toArray(float[][]::new);
        long[][] kinds = candidates.stream().map(Features::kinds).toArray(long[][]::new);
        float[][] thoughts = candidates.stream().map(Features::thought).toArray(float[][]::new);
        try (OnnxTensor measured = Heads.tensor(numbers);
                OnnxTensor told = Heads.tensor(kinds);
                OnnxTensor thought = Heads.tensor(thoughts);
                OrtSession.Result result =
                        Holder.SESSION.run(Map.of("numbers", measured, "kinds", told, "thoughts", thought))) {
            float[][] found = (float[][]) result.get("verdicts").orElseThrow().getValue();
            return Arrays.stream(found).map(row -> new Verdict(row[0], row[1])).toList();
        } catch (OrtException e) {
            throw new ModelException("The model file " + GRAPH + " failed: " + e.getMessage());
        }
    }
}
