package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Serializable;
import java.util.Map;

/** Says which of some earlier mentions a pronoun or "the ministry" means, from their vectors. */
public final class Antecedents implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String GRAPH = "coref.onnx";
    /** Candidates that the graph knows to rank. */
    public static final int MOST = 12;
    /** Sentences that a candidate may stand before. */
    public static final int MOST_SENTENCES_BACK = 3;

    private static final class Holder {
        private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
        private static final OrtSession SESSION = Heads.open(GRAPH);
    }

    /**
     * Probabilities of the candidates, and of none of them as the last.
     *
     * @param anaphor vector of the mention that is to be resolved, see {@link Heads.Answers#mentions}
     * @param candidates vectors of the mentions before it, the nearest first; at least one, at most {@link #MOST}
     * @param features for each candidate: sentences back, its rank, number of its kind (name, nominal, pronoun, metonym)
     */
    public double[] probabilities(float[] anaphor, float[][] candidates, long[][] features) {
        try (OnnxTensor one = OnnxTensor.createTensor(Holder.ENVIRONMENT, anaphor);
                OnnxTensor all = Heads.tensor(candidates);
                OnnxTensor told = Heads.tensor(features);
                OrtSession.Result result =
                        Holder.SESSION.run(Map.of("anaphor", one, "candidates", all, "features", told))) {
            float[] scores = (float[]) result.get("scores").orElseThrow().getValue();
            return Heads.softmax(scores, 0, scores.length);
        } catch (OrtException e) {
            throw new ModelException("The model file " + GRAPH + " failed: " + e.getMessage());
        }
    }
}
