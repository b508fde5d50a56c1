package io.demarche.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** As the command does it: through the job's analyser, without the encoder. */
class CheckCodebookTest {
    @Test
    void everyExampleOfTheShippedCodebookGivesWhatItShould() {
        CodebookReport report = CheckCodebook.run(ScoreOptions.of(List.of(), "", "local[1]"));

        assertThat(report.counts()).isNotEmpty();
        assertThat(report.failures()).isEmpty();
    }
}
