package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.stance.Explanation;
import io.demarche.stance.Explanation.Cue;
import io.demarche.stance.Explanation.Meant;
import io.demarche.stance.Explanation.Rejected;
import io.demarche.stance.Explanation.Word;
import io.demarche.stance.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    @Test
    void columnsStandUnderEachOther() {
        Explanation explanation = new Explanation(
                "Iran left.",
                List.of(
                        new Word(
                                "Iran",
                                "NNP",
                                List.of("iran"),
                                List.of(new Meant("IRN", "name", "agent", true)),
                                "",
                                List.of()),
                        new Word("left", "VBD", List.of("left", "leave"), List.of(), "", List.of("leave-talks"))),
                List.of(new Cue("left", "leave-talks", "leave ~ talk", Position.REJECT, false, "no known actor")),
                List.of(),
                List.of(new Rejected("Iran", Position.RETREAT, null, null, 0.125, 0.3)));

        assertThat(ExplanationText.of(explanation))
                .isEqualToNormalizingNewlines(
                        """
                        Iran left.

                          token  tag  lemma  actor           speech  cue of
                          Iran   NNP  iran   IRN name/agent
                          left   VBD  leave                          leave-talks

                        Cues of the codebook
                             words  entry        cue           position  what came of it
                          -  left   leave-talks  leave ~ talk  REJECT    no known actor

                        Stances: none

                        Positions that were thought possible and are not held
                          actor  position  recipient  by  reader  confidence
                          Iran   RETREAT   -          -   0.13    0.30
                        """);
    }

    @Test
    void noLineIsWiderThanATerminal() {
        String entry = "an-entry-with-a-long-name";
        Explanation explanation = new Explanation(
                "word ".repeat(60).strip(),
                List.of(new Word(
                        "Donaudampfschifffahrtsgesellschaft",
                        "NNP",
                        List.of("donaudampfschifffahrtsgesellschaft"),
                        List.of(new Meant("o-donaudampfschifffahrtsgesellschaft", "name", "agent", true)),
                        "indirect by p-somebody-with-a-long-name, speaker",
                        List.of(entry, entry))),
                List.of(new Cue("x".repeat(80), entry, "y".repeat(90), Position.COOPERATE, true, "z".repeat(200))),
                List.of(),
                List.of());

        assertThat(ExplanationText.of(explanation).lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
        assertThat(ExplanationText.of(explanation)).contains("…");
    }
}
