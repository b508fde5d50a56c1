package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.demarche.stance.Explanation.Cue;
import io.demarche.stance.Explanation.Meant;
import io.demarche.stance.Explanation.Word;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    @Test
    void aCueSaysWhatItGaveAndTheOneItBeatWhy() {
        Explanation explanation = explain("Iran rejected direct talks with the United States.");

        assertThat(explanation.cues())
                .extracting(Cue::words, Cue::entry, Cue::fired, Cue::why)
                .contains(
                        tuple("rejected direct talks", "reject-talks", true, "Iran towards United States"),
                        tuple("rejected", "reject-proposal", false, "gives way to reject-talks"));
        assertThat(explanation.held()).singleElement().satisfies(held -> {
            assertThat(held.stance().method()).isEqualTo("reject-talks");
            assertThat(held.reader()).isNull();
        });
        assertThat(explanation.rejected()).isEmpty();
    }

    @Test
    void aVerbThatSomebodyIsAskedToDoIsNotToldAsDone() {
        assertThat(explain("China urged Israel to condemn Syria.").cues())
                .extracting(Cue::words, Cue::fired, Cue::why)
                .contains(tuple("condemn", false, "not told as done, denied or announced"));
    }

    @Test
    void eachTokenSaysWhoIsMeantAndInWhoseWordsItStands() {
        Explanation explanation = explain("Russian Foreign Minister Sergey Lavrov said that Norway attacked Russia.");

        assertThat(explanation.words())
                .filteredOn(word -> word.text().equals("Norway"))
                .singleElement()
                .satisfies(word -> {
                    assertThat(word.speech()).startsWith("indirect by ");
                    assertThat(word.references()).containsExactly(new Meant("NOR", "name", "agent", true));
                });
        assertThat(explanation.words())
                .filteredOn(word -> word.speech().equals("says"))
                .extracting(Word::text)
                .contains("said");
    }

    private static Explanation explain(String sentence) {
        return ShippedReading.explain(sentence);
    }
}
