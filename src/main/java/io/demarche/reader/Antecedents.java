package io.demarche.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.demarche.text.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** Says which of some earlier mentions a pronoun or "the ministry" means, from their vectors. */
public class Antecedents implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String GRAPH = "coref.onnx";
    /** Candidates that the graph knows to rank. */
    public static final int MOST = 12;
    /** Sentences that a candidate may stand before. */
    public static final int MOST_SENTENCES_BACK = 5;

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
     * @param words what the anaphor is: he, she, it, they, a nominal in the singular, one in the plural
     * @param quoted 0 where neither stands in quotation marks, 1 the candidate, 2 the anaphor, 3 both
     * @param type of the candidate's actor: person, state, people and powers in the plural, another body
     * @param named whether the anaphor's main noun is a word of the actor's name (1), of his office (2), of neither (0)
     */
    public record Features(
            int sentencesBack,
            int rank,
            int kind,
            int mentions,
            int before,
            int anaphorWord,
            int words,
            int quoted,
            int type,
            int named) {
        /** As the graph takes them. */
        public long[] numbers() {
            return new long[] {
                sentencesBack,
                rank,
                kind,
                Math.min(mentions, MOST_MENTIONS),
                Math.min(before, MOST_BEFORE),
                Math.min(anaphorWord, LAST_WORD),
                words,
                quoted,
                type,
                named
            };
        }
    }

    /**
     * An earlier mention that may be meant.
     *
     * @param span in UTF-16 units of the article's text
     * @param vector see {@link Heads#mentions}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Candidate(Span span, float[] vector, Features features) {}

    /**
     * Whom does this mean?
     *
     * @param span in UTF-16 units of the article's text
     * @param vector of the mention that is to be resolved
     * @param candidates the nearest first; at least one, at most {@link #MOST}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Question(Span span, float[] vector, List<Candidate> candidates) {
        public Question {
            candidates = List.copyOf(candidates);
        }
    }

    private static final class Holder {
        private static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
        private static final OrtSession SESSION = Heads.open(GRAPH);
    }

    /** Probabilities of the candidates, and of none of them as the last. */
    public double[] probabilities(Question question) {
        float[][] vectors =
                question.candidates().stream().map(Candidate::vector).toArray(float[][]::new);
        long[][] features = question.candidates().stream()
                .map(candidate -> candidate.features().numbers())
                .toArray(long[][]::new);
        try (OnnxTensor one = OnnxTensor.createTensor(Holder.ENVIRONMENT, question.vector());
                OnnxTensor all = Heads.tensor(vectors);
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
