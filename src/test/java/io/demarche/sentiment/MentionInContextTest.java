package io.demarche.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionInContextTest {
    private static final String MARKER = "endelle";

    @Test
    void marksTheMentionOnBothSides() {
        MentionInContext.Marked marked = MentionInContext.mark("Critics mocked Berg.", 15, 19, MARKER);

        assertThat(marked.text()).isEqualTo("Critics mocked  endelle Berg endelle .");
        assertThat(marked.windowed()).isFalse();
    }

    @Test
    void aSentenceTooLongForTheModelIsReadAroundTheMentionInWholeWords() {
        String sentence = "word ".repeat(800) + "Berg" + " other".repeat(800);

        MentionInContext.Marked marked = MentionInContext.mark(sentence, 4_000, 4_004, MARKER);

        assertThat(marked.windowed()).isTrue();
        assertThat(WordPieces.isTooLong(marked.text())).isFalse();
        assertThat(marked.text())
                .contains(" endelle Berg endelle ")
                .matches("(word )*  ?endelle Berg endelle  ?( ?other)*");
    }

    @Test
    void aTextThatHoldsTheMarkerDoesNotMoveTheMark() {
        assertThat(MentionInContext.mark("endelle met Berg", 12, 16, MARKER).text())
                .isEqualTo(" met  endelle Berg endelle ");
    }
}
