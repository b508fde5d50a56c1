package io.demarche.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedSentenceTest {
    @Test
    void marksTheCueInsideItsEvidence() {
        assertThat(MarkedSentence.of("Kyiv, too, rejected the plan on Monday.", "rejected the plan", "rejected"))
                .containsExactly(
                        new Piece("Kyiv, too, ", Piece.PLAIN),
                        new Piece("rejected", Piece.CUE),
                        new Piece(" the plan", Piece.EVIDENCE),
                        new Piece(" on Monday.", Piece.PLAIN));
    }

    @Test
    void marksTheCueOfTheEvidenceAndNotAnEarlierOne() {
        assertThat(MarkedSentence.of("No, no deal.", "no deal", "no"))
                .containsExactly(
                        new Piece("No, ", Piece.PLAIN),
                        new Piece("no", Piece.CUE),
                        new Piece(" deal", Piece.EVIDENCE),
                        new Piece(".", Piece.PLAIN));
    }

    @Test
    void whatIsNotInTheSentenceIsNotMarked() {
        assertThat(MarkedSentence.of("A sentence.", "of another", "another"))
                .containsExactly(new Piece("A sentence.", Piece.PLAIN));
        assertThat(MarkedSentence.of(null, null, null)).isEmpty();
    }

    @Test
    void leavesOfALongSentenceWhatIsAroundTheCue() {
        String sentence = "word ".repeat(200) + "rejected it" + " word".repeat(200);

        String shown = MarkedSentence.of(sentence, sentence, "rejected").stream()
                .map(Piece::text)
                .collect(Collectors.joining());

        assertThat(shown).hasSizeLessThan(430).startsWith("…").endsWith("…").contains("rejected it");
    }
}
