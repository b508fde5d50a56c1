package io.demarche.text;

import com.johnsnowlabs.nlp.annotators.common.IndexedToken;
import com.johnsnowlabs.nlp.annotators.common.TokenizedSentence;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.AveragedPerceptron;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronPredictionUtils;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import scala.collection.immutable.Map;

/**
 * Spark NLP's averaged perceptron and its decoding, with our features. Without {@code PerceptronModel}, whose
 * constructor starts a Spark session: an executor must not do that.
 */
final class Perceptron extends AveragedPerceptron implements PerceptronPredictionUtils {
    private final Set<String> known;
    private final java.util.Map<String, Weights> weightsByFeature;
    private String[] start;
    private String[] end;

    /** The weights of one feature: {@code values[i]} speaks for the tag number {@code tags[i]}. */
    static final class Weights {
        private final byte[] tags;
        private final float[] values;

        Weights(byte[] tags, float[] values) {
            this.tags = tags;
            this.values = values;
        }
    }

    Perceptron(
            String[] tags,
            Map<String, String> tagByWord,
            Set<String> known,
            java.util.Map<String, Weights> weightsByFeature) {

        super(tags, tagByWord, scala.collection.immutable.Map$.MODULE$.empty());
        this.known = known;
        this.weightsByFeature = weightsByFeature;
        PerceptronUtils.$init$(this);
    }

    /** One tag for each word. */
    List<String> tag(List<String> words) {
        IndexedToken[] tokens =
                words.stream().map(word -> new IndexedToken(word, 0, 0)).toArray(IndexedToken[]::new);
        return List.of(tag(this, new TokenizedSentence[] {new TokenizedSentence(tokens, 0)})[0].tags());
    }

    /** Spark NLP's prediction, summed in an array instead of maps. */
    @Override
    public String predict(Map<String, Object> features) {
        String[] tags = tags();
        float[] scores = new float[tags.length];
        for (var names = features.keysIterator(); names.hasNext(); ) {
            Weights weights = weightsByFeature.get(names.next());
            if (weights != null) {
                for (int i = 0; i < weights.tags.length; i++) {
                    scores[weights.tags[i]] += weights.values[i];
                }
            }
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return tags[best];
    }

    @Override
    public Map<String, Object> getFeatures(int index, String word, String[] context, String tag1, String tag2) {
        return TaggingFeatures.of(index + start.length, context, known, tag1, tag2);
    }

    /** Spark NLP lower-cases the context here; our features want it as written. */
    @Override
    public String normalized(String word) {
        return word;
    }

    @Override
    public String[] START() {
        return start;
    }

    @Override
    public String[] END() {
        return end;
    }

    @Override
    @SuppressWarnings("MethodName") // a field of a Scala trait
    public void com$johnsnowlabs$nlp$annotators$pos$perceptron$PerceptronUtils$_setter_$START_$eq(String[] marks) {
        start = marks;
    }

    @Override
    @SuppressWarnings("MethodName") // a field of a Scala trait
    public void com$johnsnowlabs$nlp$annotators$pos$perceptron$PerceptronUtils$_setter_$END_$eq(String[] marks) {
        end = marks;
    }

    @Override
    public boolean canEqual(Object other) {
        return other == this;
    }

    @Override
    public boolean equals(Object other) {
        return other == this;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Perceptron of " + weightsByFeature.size() + " features for " + Arrays.toString(tags());
    }
}
