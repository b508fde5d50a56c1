package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenPairTest {
    @Test
    void aPositionIsHeldTowardsTheRecipientThatIsSure() {
        SeenPair sure = towards("Sudmark", 0.9);

        assertThat(SeenPair.held(Position.AGREE, List.of(towards("Ostland", 0.1), sure)))
                .containsExactly(sure);
    }

    @Test
    void whereThePositionIsSureButNoRecipientIsTheLikeliestIsMeant() {
        SeenPair likeliest = towards("Sudmark", 0.5);

        assertThat(SeenPair.held(Position.AGREE, List.of(towards("Ostland", 0.4), likeliest, towards("Westmark", 0.3))))
                .containsExactly(likeliest);
    }

    @Test
    void aDoubtfulPositionIsHeldTowardsNobody() {
        assertThat(SeenPair.held(Position.AGREE, List.of(towards("Ostland", 0.3), towards("Sudmark", 0.2))))
                .isEmpty();
    }

    private static SeenPair towards(String recipient, double agrees) {
        Map<Position, Double> positions = new EnumMap<>(Position.class);
        for (Position position : Position.values()) {
            positions.put(position, position == Position.AGREE ? agrees : 0.0);
        }
        PairJudge.Judgement judgement =
                new PairJudge.Judgement(positions, 0, 0, Modality.ASSERTED, 0, Attribution.NARRATED, "negotiation", 1);
        return new SeenPair(
                new Holder(null, new Party(state("Norland"), null), null), null, state(recipient), judgement, 0);
    }

    private static Actor state(String name) {
        return new Actor(name, name, ActorType.STATE, name, null, false);
    }
}
