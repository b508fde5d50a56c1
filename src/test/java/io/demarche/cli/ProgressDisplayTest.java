package io.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void saysHowFastItIsAndHowLongTheRestTakes() {
        assertThat(ProgressDisplay.line(500, 2653, 11_500, 0.1875, 250))
                .isEqualTo("Read 500 of 2,653 articles (18 % of the text), 46.0 sentences/s, 18 min left");
        assertThat(ProgressDisplay.line(10, 20, 100, 0.5, 30))
                .isEqualTo("Read 10 of 20 articles (50 % of the text), 3.3 sentences/s, 30 s left");
        assertThat(ProgressDisplay.line(1_000, 100_000, 23_000, 0.01, 100))
                .isEqualTo("Read 1,000 of 100,000 articles (1 % of the text), 230.0 sentences/s, 2 h 45 min left");
    }

    @Test
    void theRestIsWhatIsLeftOfTheTextAndNotOfTheArticles() {
        assertThat(ProgressDisplay.line(3, 2653, 8_000, 0.25, 600))
                .isEqualTo("Read 3 of 2,653 articles (25 % of the text), 13.3 sentences/s, 30 min left");
    }

    @Test
    void knowsNoSpeedBeforeSomethingIsDone() {
        assertThat(ProgressDisplay.line(0, 2653, 0, 0, 3)).isEqualTo("Reading 2,653 articles");
    }

    @Test
    void aTerminalHasOneLineThatGoesWhenAllIsDone() throws InterruptedException {
        ProgressDisplay display = new ProgressDisplay(out, true);
        display.progressed(0, 20, 0, 0);
        for (int i = 0; i < 500 && bytes.size() == 0; i++) {
            Thread.sleep(10);
        }
        display.ended();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("\r\u001B[KReading 20 articles")
                .endsWith("\r\u001B[K")
                .doesNotContain("\n");
    }

    @Test
    void aShortRunThatIsNotWatchedSaysNothing() {
        ProgressDisplay display = new ProgressDisplay(out, false);
        display.progressed(20, 20, 400, 1);
        display.ended();

        assertThat(bytes.size()).isZero();
    }
}
