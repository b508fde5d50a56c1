package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutletsTest {
    private final Outlets outlets = new Outlets();

    @Test
    void aNameThatIsCalledAPaperIsOne() {
        meet("The conservative Hamar-e Sabah newspaper wrote of a crisis.");

        assertThat(outlets.has("Hamar-e Sabah")).isTrue();
        assertThat(outlets.has("the Hamar-e Sabah")).isTrue();
        assertThat(outlets.has("Sabah")).isFalse();
    }

    @Test
    void aReviewOfThePressHeadsEachPartWithAPaper() {
        meet("Fjordposten: A pact in doubt");
        meet("Elvebladet: Who pays for the bridge?");
        assertThat(outlets.has("Elvebladet")).isFalse(); // so may an interview
        meet("In an editorial, the Fjordposten daily asked who pays.");

        assertThat(outlets.has("Elvebladet")).isTrue();
    }

    @Test
    void whatIsDailyIsNoPaper() {
        meet("The Norwind daily flights were stopped.");

        assertThat(outlets.has("Norwind")).isFalse();
    }

    private void meet(String sentence) {
        outlets.meet(SmallRegistry.tokens(sentence));
    }
}
