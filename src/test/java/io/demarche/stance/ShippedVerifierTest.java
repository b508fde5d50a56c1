package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.stance.StanceVerifier.Verified;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedVerifierTest {
    private final StanceVerifier verifier = new StanceVerifier();

    @Test
    void whatCodebookAndReaderBothFindIsHeldTowardsTheRecipient() {
        List<SeenPair> judged = List.of(SmallSentence.seen(null, 0.1, 0), SmallSentence.seen("Ostland", 0.95, 0));
        assertThat(verifier.verify(List.of(SmallSentence.found(Position.AGREE, "Ostland", 0.9)), judged, 20))
                .filteredOn(Verified::isTaken)
                .extracting(one -> one.candidate().recipientId())
                .containsExactly("Ostland");
    }

    @Test
    void aPositionThatTheReaderHardlySeesIsNotHeld() {
        List<SeenPair> judged = List.of(SmallSentence.seen(null, 0.05, 0), SmallSentence.seen("Ostland", 0.12, 0));
        assertThat(verifier.verify(List.of(), judged, 20)).hasSize(2).noneMatch(Verified::isTaken);
    }

    @Test
    void aSureEntryOfTheCodebookNeedsNoVerifying() {
        List<SeenPair> judged = List.of(SmallSentence.seen(null, 0, 0), SmallSentence.seen("Ostland", 0, 0));
        assertThat(verifier.verify(List.of(SmallSentence.found(Position.DENY, "Ostland", 0.7, true)), judged, 20))
                .filteredOn(Verified::isTaken)
                .extracting(Verified::confidence)
                .containsExactly(0.7);
    }

    @Test
    void confidenceIsAProbability() {
        List<SeenPair> judged = List.of(SmallSentence.seen(null, 0.3, 0.3), SmallSentence.seen("Ostland", 0.5, 0.2));
        assertThat(verifier.verify(List.of(), judged, 20))
                .allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void aSentenceWithoutActorsHasNoCandidates() {
        assertThat(verifier.verify(List.of(), List.of(), 20)).isEmpty();
    }
}
