package io.demarche.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanceMatchTest {
    private static final StanceRow GOLD = new StanceRow("s1", "NOR", "SUD", "nuclear", "REJECT", false);

    private static Counts counts(StanceRow.Level level, List<StanceRow> gold, StanceRow... found) {
        Counts counts = new Counts();
        new StanceMatch(gold, List.of(found), String::equals, level).addTo(counts);
        return counts;
    }

    @Test
    void eachLevelAsksForItsOwnFields() {
        StanceRow other = new StanceRow("s1", "NOR", "", "other", "ACCUSE", false);

        assertThat(counts(StanceRow.Level.POLARITY, List.of(GOLD), other).f1()).isEqualTo(1);
        assertThat(counts(StanceRow.Level.POSITION, List.of(GOLD), other).f1()).isZero();
    }

    @Test
    void aFoundRowMatchesOneGoldRowOnly() {
        Counts counts = counts(StanceRow.Level.DYAD, List.of(GOLD, GOLD), GOLD);

        assertThat(counts.precision()).isEqualTo(1);
        assertThat(counts.recall()).isEqualTo(0.5);
    }

    @Test
    void anotherSentenceIsNoMatch() {
        StanceRow elsewhere = new StanceRow("s2", "NOR", "SUD", "nuclear", "REJECT", false);

        assertThat(counts(StanceRow.Level.POSITION, List.of(GOLD), elsewhere).f1())
                .isZero();
    }

    @Test
    void optionalRowsAreNeitherRequiredNorWrong() {
        StanceRow optional = new StanceRow("s1", "SUD", "", "other", "DENY", true);

        Counts missed = counts(StanceRow.Level.POSITION, List.of(GOLD, optional), GOLD);
        Counts found = counts(StanceRow.Level.POSITION, List.of(GOLD, optional), GOLD, optional);

        assertThat(missed.f1()).isEqualTo(1);
        assertThat(found.f1()).isEqualTo(1);
    }
}
