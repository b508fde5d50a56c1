package io.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.demarche.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void macroF1IsTheMeanOverClasses() {
        ClassTally tally = new ClassTally(List.of("a", "b"));
        tally.add("a", "a");
        tally.add("a", "a");
        tally.add("b", "a");
        tally.add("b", "b");

        assertThat(tally.accuracy()).isEqualTo(0.75);
        // a: P 2/3, R 1 -> 0.8; b: P 1, R 1/2 -> 2/3
        assertThat(tally.macroF1()).isCloseTo((0.8 + 2 / 3.0) / 2, within(1e-9));
    }

    @Test
    void aClassThatMeansNothingWasFoundStaysOutOfTheMeanButItsErrorsDoNot() {
        ClassTally tally = new ClassTally(List.of("a", "none"));
        tally.add("a", "a");
        tally.add("a", "none");

        assertThat(tally.macroF1("none")).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void anUnknownClassIsABug() {
        assertThatThrownBy(() -> new ClassTally(List.of("a")).add("z", "a"))
                .hasMessage("Class must be one of [a], got z");
    }

    @Test
    void spansAgreeWhateverMarksStandAtTheirEnds() {
        String text = "He said “we shall go.” Then he left.";
        SpanCounts counts = new SpanCounts();

        counts.add(text, List.of(new Span(8, 22)), List.of(new Span(9, 20)));

        assertThat(counts.exactF1()).isEqualTo(1);
    }

    @Test
    void overlapCountsEachSideOnce() {
        String text = "one two three four";
        SpanCounts counts = new SpanCounts();

        counts.add(text, List.of(new Span(0, 13)), List.of(new Span(0, 3), new Span(4, 7), new Span(14, 18)));

        assertThat(counts.exactF1()).isZero();
        // P 2/3, R 1
        assertThat(counts.overlapF1()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void pearsonOfALineIsOne() {
        assertThat(Correlation.pearson(List.of(1.0, 2.0, 3.0), List.of(10.0, 20.0, 30.0)))
                .isCloseTo(1, within(1e-9));
        assertThat(Correlation.pearson(List.of(1.0), List.of(1.0))).isNaN();
    }
}
