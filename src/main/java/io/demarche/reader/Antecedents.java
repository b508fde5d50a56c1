package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Says which of some earlier mentions a pronoun or "the ministry" means, from their vectors. */
public final class Antecedents implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String GRAPH = "coref.onnx";
    /** Candidates that the graph knows to rank. */
    public static final int MOST = 12;
    /** Sentences that a candidate may stand before. */
    public static final int MOST_SENTENCES_BACK = 3;

    private static final int MOST_MENTIONS = 7;
    private static final int MOST_BEFORE = 5;
    private static final int LAST_WORD = 7;

    /**
     * What is known of a candidate beside its vector.
     *
     * @param sentencesBack 0 to {@link #MOST_SENTENCES_BACK}
     * @param rank from 0 for the nearest
     * @param kind number of its kind: name, nominal, pronoun, metonym
     * @param mentions how often its actor was mentioned before the anaphor within these sentences
     * @param before mentions before it in its sentence
     * @param anaphorWord index of the anaphor's first word
     */
    public record Features(int sentencesBack, int rank, int kind, int mentions, int before, int anaphorWord) {
        private long[] numbers() {
            return new long[] {
                sentencesBack,
                rank,
                kind,
                Math.min(mentions, MOST_MENTIONS),
                Math.min(before, MOST_BEFORE),
                Math.min(anaphorWord, LAST_WORD)
            };
        }
    }

    private static final class Holder {
        private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
        private static final OrtSession SESSION = Heads.open(GRAPH);
    }

    /**
     * Probabilities of the candidates, and of none of them as the last.
     *
     * @param anaphor vector of the mention that is to be resolved, see {@link Heads#mentions}
     * @param candidates vectors of the mentions before it, the nearest first; at least one, at most {@link #MOST}
     * @param features one for each candidate
     */
    public double[] probabilities(float[] anaphor, float[][] candidates, List<Features> features) {
        try (OnnxTensor one = OnnxTensor.createTensor(Holder.ENVIRONMENT, anaphor);
                OnnxTensor all = Heads.tensor(candidates);
                OnnxTensor told =
                        Heads.tensor(features.stream().map(Features::numbers).toArray(long[][]::new));
                OrtSession.Result result =
                        Holder.SESSION.run(Map.of("anaphor", one, "candidates", all, "features", told))) {
            float[] scores = (float[]) result.get("scores").orElseThrow().getValue();
            return Heads.softmax(scores, 0, scores.length);
        } catch (OrtException e) {
            throw new ModelException("The model file " + GRAPH + " failed: " + e.getMessage());
        }
    }
}
