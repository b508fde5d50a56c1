package io.demarche.stance;

import io.demarche.reader.Heads;
import io.demarche.reader.ReadSentences;
import io.demarche.reader.ShippedModel;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Reads what the reader answers about an actor and a recipient: which position, how far, in whose words, on what. */
public final class PairJudge implements Serializable {
    private static final String NONE = "NONE";

    /**
     * What an actor does to a recipient.
     *
     * @param positions probability of each position; what is missing to 1 is that of none
     * @param forIt probability that the actor is for the recipient
     * @param against probability that it is against it
     * @param modality if it takes a position
     * @param conditional probability of that modality
     * @param attribution if it takes a position
     * @param issue id of the shipped catalogue
     * @param issueConfidence 0 to 1
     */
    public record Judgement(
            Map<Position, Double> positions,
            double forIt,
            double against,
            Modality modality,
            double conditional,
            Attribution attribution,
            String issue,
            double issueConfidence) {
        /** The most probable position, whether or not none is more probable. */
        public Position position() {
            return positions.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }

        /** Probability that any position is taken. */
        public double confidence() {
            return positions.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private final ShippedModel.Scores positions;
    private final ShippedModel.Scores polarities;
    private final ShippedModel.Scores modalities;
    private final ShippedModel.Scores attributions;
    private final ShippedModel.Scores issues;

    public PairJudge() {
        ShippedModel model = ShippedModel.named(ReadSentences.MODEL);
        positions = model.answer("position");
        polarities = model.answer("polarity");
        modalities = model.answer("modality");
        attributions = model.answer("attribution");
        issues = model.answer("issue");
    }

    /** Takes one row of {@link Heads.Answers#scores}. */
    public Judgement of(float[] answers) {
        double[] position = probabilities(positions, answers);
        Map<Position, Double> byPosition = new EnumMap<>(Position.class);
        for (int i = 0; i < position.length; i++) {
            if (!positions.labels().get(i).equals(NONE)) {
                byPosition.put(Position.valueOf(positions.labels().get(i)), position[i]);
            }
        }
        double[] polarity = probabilities(polarities, answers);
        double[] modality = probabilities(modalities, answers);
        int issue = issues.best(answers);
        return new Judgement(
                byPosition,
                polarity[polarities.labels().indexOf("positive")],
                polarity[polarities.labels().indexOf("negative")],
                Modality.valueOf(upper(modalities.labels().get(modalities.best(answers)))),
                modality[modalities.labels().indexOf(Modality.CONDITIONAL.label())],
                Attribution.valueOf(upper(attributions.labels().get(attributions.best(answers)))),
                issues.labels().get(issue),
                probabilities(issues, answers)[issue]);
    }

    private static double[] probabilities(ShippedModel.Scores scores, float[] answers) {
        return Heads.softmax(answers, scores.from(), scores.labels().size());
    }

    private static String upper(String label) {
        return label.toUpperCase(Locale.ROOT);
    }
}
