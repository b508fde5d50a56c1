package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import io.demarche.reader.Verifier;
import io.demarche.stance.CodebookEntry.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** What codebook and reader may find in a sentence, made by hand. */
final class SmallSentence {
    private SmallSentence() {}

    static Actor state(String name) {
        return new Actor(name, name, ActorType.STATE, name, null, false);
    }

    /** The codebook finds that Norland takes a position. */
    static Finding found(Position position, String recipient, double confidence) {
        return found(position, recipient, confidence, false);
    }

    static Finding found(Position position, String recipient, double confidence, boolean sure) {
        return new Finding(
                "entry",
                null,
                new Outcome(position, null, null, "agrees"),
                new Party(state("Norland"), null),
                recipient == null ? null : state(recipient),
                Modality.ASSERTED,
                null,
                Attribution.NARRATED,
                0,
                1,
                null,
                confidence,
                sure);
    }

    /** The reader thinks that Norland agrees, and that it rejects, with these probabilities. */
    static SeenPair seen(String recipient, double agrees, double rejects) {
        Map<Position, Double> positions = new EnumMap<>(Position.class);
        for (Position position : Position.values()) {
            positions.put(position, position == Position.AGREE ? agrees : position == Position.REJECT ? rejects : 0.0);
        }
        PairJudge.Judgement judgement =
                new PairJudge.Judgement(positions, 0, 0, Modality.ASSERTED, 0, Attribution.NARRATED, "negotiation", 1);
        Holder holder = new Holder(null, new Party(state("Norland"), null), null);
        Holder named = recipient == null ? null : new Holder(null, new Party(state(recipient), null), null);
        return new SeenPair(
                holder,
                named,
                recipient == null ? null : state(recipient),
                judgement,
                new float[0],
                new float[Verifier.THOUGHT]);
    }
}
