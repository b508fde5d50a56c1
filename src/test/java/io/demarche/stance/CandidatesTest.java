package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.demarche.reader.Verifier.Features;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    @Test
    void whatTheReaderThinksPossibleIsACandidateAndTheRestIsNot() {
        assertThat(of(List.of(), List.of(SmallSentence.seen("Ostland", 0.5, 0.05))))
                .containsExactly("AGREE ", "AGREE Ostland");
    }

    @Test
    void whatTheCodebookFindsIsACandidateWhateverTheReaderThinks() {
        assertThat(of(
                        List.of(SmallSentence.found(Position.DENY, "Ostland", 0.8)),
                        List.of(SmallSentence.seen("Ostland", 0.01, 0.01))))
                .containsExactly("DENY Ostland", "DENY ");
    }

    @Test
    void aFaintRecipientIsACandidateOfALikelyPosition() {
        assertThat(of(List.of(), List.of(SmallSentence.seen(null, 0.6, 0), SmallSentence.seen("Ostland", 0.05, 0))))
                .containsExactly("AGREE ", "AGREE Ostland");
    }

    @Test
    void aRecipientOfTheCodebookWhomTheSentenceDoesNotNameIsNobodyInIt() {
        List<Candidate> candidates = Candidates.of(
                List.of(SmallSentence.found(Position.DENY, "Westmark", 0.8)),
                List.of(SmallSentence.seen("Ostland", 0, 0)));
        assertThat(candidates).hasSize(1);
        assertThat(candidates.get(0).recipient()).isNull();
        assertThat(candidates.get(0).found().recipient()).isEqualTo(SmallSentence.state("Westmark"));
    }

    @Test
    void theWordsOfTheCodebookHoldTowardsWhomeverItsPositionIs() {
        Finding entry = SmallSentence.found(Position.AGREE, null, 0.8);
        List<Candidate> candidates = Candidates.of(List.of(entry), List.of(SmallSentence.seen("Ostland", 0.9, 0)));
        assertThat(candidates).extracting(Candidate::recipientId).containsExactly("", "Ostland");
        assertThat(candidates).extracting(Candidate::found).containsExactly(entry, null);
        assertThat(candidates).extracting(Candidate::said).containsExactly(entry, entry);
    }

    @Test
    void ofTwoEntriesThatSayTheSameTheSurerCounts() {
        List<Candidate> candidates = Candidates.of(
                List.of(
                        SmallSentence.found(Position.AGREE, "Ostland", 0.6),
                        SmallSentence.found(Position.AGREE, "Ostland", 0.9)),
                List.of());
        assertThat(candidates.get(0).certainty()).isEqualTo(0.9);
    }

    @Test
    void anEntryThatNeedsNoVerifyingIsSurerThanAnyOther() {
        List<Candidate> candidates = Candidates.of(
                List.of(
                        SmallSentence.found(Position.AGREE, "Ostland", 0.6, true),
                        SmallSentence.found(Position.AGREE, "Ostland", 0.9)),
                List.of());
        assertThat(candidates.get(0).isSure()).isTrue();
    }

    @Test
    void featuresTellWhatStandsBesideACandidate() {
        List<SeenPair> judged = List.of(SmallSentence.seen(null, 0.6, 0.2), SmallSentence.seen("Ostland", 0.5, 0));
        List<Candidate> candidates = Candidates.of(List.of(), judged);
        Features first =
                new CandidateFeatures(candidates, judged, 20).features().get(0);
        assertThat(candidates.get(0).recipient()).isNull();
        assertThat(first.numbers()[0]).isEqualTo(0.6f);
        // Towards anybody: 1 - 0.4 * 0.5.
        assertThat(first.numbers()[2]).isCloseTo(0.8f, within(1e-6f));
        // The best other recipient of the same position.
        assertThat(first.numbers()[3]).isEqualTo(0.5f);
    }

    private static List<String> of(List<Finding> byCodebook, List<SeenPair> judged) {
        return Candidates.of(byCodebook, judged).stream()
                .map(candidate -> candidate.position() + " " + candidate.recipientId())
                .toList();
    }
}
