package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.reader.Verifier.Verdict;
import io.demarche.stance.StanceVerifier.Verified;
import java.util.List;
import org.junit.jupiter.api.Test;

class StanceVerifierTest {
    private static final Candidate TOWARDS_OSTLAND = agrees("Ostland");
    private static final Candidate TOWARDS_SUDMARK = agrees("Sudmark");
    private static final Candidate TOWARDS_NOBODY = agrees(null);

    @Test
    void aPositionIsTakenTowardsEachSureRecipient() {
        assertThat(taken(
                        List.of(TOWARDS_OSTLAND, TOWARDS_SUDMARK, TOWARDS_NOBODY),
                        List.of(new Verdict(0.9, 0.8), new Verdict(0.9, 0.7), new Verdict(0.9, 0.1))))
                .containsExactly(TOWARDS_OSTLAND, TOWARDS_SUDMARK);
    }

    @Test
    void somebodyIsTakenBeforeNobody() {
        assertThat(taken(
                        List.of(TOWARDS_NOBODY, TOWARDS_OSTLAND),
                        List.of(new Verdict(0.9, 0.8), new Verdict(0.9, 0.6))))
                .containsExactly(TOWARDS_OSTLAND);
    }

    @Test
    void whereNobodyIsSureTheLikeliestIsTaken() {
        assertThat(taken(
                        List.of(TOWARDS_OSTLAND, TOWARDS_SUDMARK, TOWARDS_NOBODY),
                        List.of(new Verdict(0.9, 0.2), new Verdict(0.9, 0.4), new Verdict(0.9, 0.3))))
                .containsExactly(TOWARDS_SUDMARK);
    }

    @Test
    void aDoubtfulPositionIsNotTaken() {
        assertThat(taken(List.of(TOWARDS_OSTLAND), List.of(new Verdict(0.2, 0.6))))
                .isEmpty();
    }

    private static List<Candidate> taken(List<Candidate> candidates, List<Verdict> verdicts) {
        return StanceVerifier.decided(candidates, verdicts).stream()
                .filter(Verified::isTaken)
                .map(Verified::candidate)
                .toList();
    }

    private static Candidate agrees(String recipient) {
        return new Candidate(
                SmallSentence.state("Norland"),
                Position.AGREE,
                recipient == null ? null : SmallSentence.state(recipient),
                null,
                null,
                null);
    }
}
