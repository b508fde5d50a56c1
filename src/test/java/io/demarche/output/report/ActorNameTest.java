package io.demarche.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorNameTest {
    @Test
    void aGroupIsCalledByItsNameAlone() {
        assertThat(ActorName.of("Group: world powers", 80)).isEqualTo("World powers");
        assertThat(ActorName.of("Group: the West", 80)).isEqualTo("The West");
        assertThat(ActorName.of("Group: ", 80)).isEqualTo("Group: ");
    }

    @Test
    void otherNamesStayAsTheyAre() {
        assertThat(ActorName.of("Group of Seven", 80)).isEqualTo("Group of Seven");
        assertThat(ActorName.of("Norland", 4)).isEqualTo("Nor…");
        assertThat(ActorName.of(null, 80)).isEmpty();
    }
}
