package io.demarche.text;

import com.johnsnowlabs.nlp.annotators.common.TaggedSentence;
import com.johnsnowlabs.nlp.annotators.common.TaggedWord;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.AveragedPerceptron;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronApproach;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.TrainingPerceptronLegacy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scala.collection.mutable.HashMap;

/**
 * Trains the model of {@link Tagger}; {@code docs/models/pos.md} says how to run it. Spark NLP shuffles the sentences
 * without a seed, so two runs differ slightly.
 */
final class TaggerTraining {
    private static final int ITERATIONS = 8;
    private static final int MIN_FREQUENCY = 20;
    private static final int MIN_KNOWN = 3;
    private static final double UNAMBIGUOUS = 0.995;
    private static final double MIN_WEIGHT = 0.03;

    private TaggerTraining() {}

    /** Arguments: the treebank to learn from, the one to measure with, the model file to write. */
    public static void main(String[] arguments) throws IOException {
        TaggedSentence[] sentences = Treebank.tagged(Path.of(arguments[0]));
        Path model = Path.of(arguments[2]);
        Set<String> known = known(sentences);
        AveragedPerceptron trained = train(sentences, known);
        try (var out = Files.newOutputStream(model)) {
            PerceptronFile.write(trained, known, MIN_WEIGHT, out);
        }
        TaggedSentence[] held = Treebank.tagged(Path.of(arguments[1]));
        try (var in = Files.newInputStream(model)) {
            System.out.println("accuracy " + accuracy(PerceptronFile.read(in), held));
        }
    }

    private static Set<String> known(TaggedSentence[] sentences) {
        return Stream.of(sentences)
                .flatMap(sentence -> Stream.of(sentence.words()))
                .collect(Collectors.groupingBy(word -> word.toLowerCase(Locale.ROOT), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() >= MIN_KNOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static AveragedPerceptron train(TaggedSentence[] sentences, Set<String> known) {
        PerceptronApproach approach = new OurFeatures(known);
        var tagByWord = approach.buildTagBook(sentences, MIN_FREQUENCY, UNAMBIGUOUS);
        String[] tags = Stream.of(sentences)
                .flatMap(sentence -> Stream.of(sentence.tags()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        var untrained = new QuickPerceptron(tags, tagByWord, new HashMap<>());
        return approach.trainPerceptron(ITERATIONS, untrained, sentences, tagByWord);
    }

    /** Spark NLP's training loop with the features of {@link TaggingFeatures}. */
    private static final class OurFeatures extends PerceptronApproach {
        private final Set<String> known;

        private OurFeatures(Set<String> known) {
            this.known = known;
        }

        @Override
        public scala.collection.immutable.Map<String, Object> getFeatures(
                int index, String word, String[] context, String tag1, String tag2) {
            return TaggingFeatures.of(index + START().length, context, known, tag1, tag2);
        }

        @Override
        public String normalized(String word) {
            return word;
        }
    }

    /** Spark NLP's learner with the same scores, summed in place: its own copies a map for each feature of each word. */
    private static final class QuickPerceptron extends TrainingPerceptronLegacy {
        private final String[] tags;
        private final scala.collection.mutable.Map<String, scala.collection.mutable.Map<String, Object>> weights;

        private QuickPerceptron(
                String[] tags,
                scala.collection.immutable.Map<String, String> tagByWord,
                scala.collection.mutable.Map<String, scala.collection.mutable.Map<String, Object>> weights) {
            super(tags, tagByWord, weights, 0);
            this.tags = tags;
            this.weights = weights;
        }

        @Override
        public String predict(scala.collection.immutable.Map<String, Object> features) {
            Map<String, Double> scoreByTag = new java.util.HashMap<>();
            for (var feature = features.iterator(); feature.hasNext(); ) {
                var named = feature.next();
                var weightByTag = weights.get(named._1());
                if (weightByTag.isDefined()) {
                    int count = (Integer) named._2();
                    for (var entry = weightByTag.get().iterator(); entry.hasNext(); ) {
                        var weight = entry.next();
                        scoreByTag.merge(weight._1(), count * (Double) weight._2(), Double::sum);
                    }
                }
            }
            String best = tags[0];
            for (String tag : tags) { // sorted: of equals, the last one
                if (scoreByTag.getOrDefault(tag, 0.0) >= scoreByTag.getOrDefault(best, 0.0)) {
                    best = tag;
                }
            }
            return best;
        }
    }

    private static double accuracy(Perceptron perceptron, TaggedSentence[] sentences) {
        int right = 0;
        int words = 0;
        for (TaggedSentence sentence : sentences) {
            TaggedWord[] gold = sentence.taggedWords();
            List<String> tags = perceptron.tag(List.of(sentence.words()));
            for (int i = 0; i < gold.length; i++) {
                right += gold[i].tag().equals(tags.get(i)) ? 1 : 0;
            }
            words += gold.length;
        }
        return right / (double) words;
    }
}
