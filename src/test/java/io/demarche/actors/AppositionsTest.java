package io.demarche.actors;

import static io.demarche.actors.SmallRegistry.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppositionsTest {
    @Test
    void aTitleBesideANameIsNoMention() {
        assertThat(mentions(
                        "Iranian Deputy Trade Minister Ola Berg resigned.",
                        "Liv Dahl met Ola Berg, the deputy minister."))
                .doesNotContain("the deputy minister=p-ola-berg, nominal");
        assertThat(mentions("Sergei Lavrov, who is the foreign minister of Russia, resigned."))
                .containsExactly("Sergei Lavrov=sergei-lavrov, name", "Russia=RUS, name");
    }

    @Test
    void aTitleThatActsIsAMentionOfItsOwn() {
        assertThat(mentions("Dmitry Peskov spoke.", "Asked about Abbas Araqchi, the spokesman said no."))
                .containsExactly(
                        "Dmitry Peskov=dmitry-peskov, name",
                        "Abbas Araqchi=abbas-araqchi, name",
                        "the spokesman=dmitry-peskov, nominal");
    }

    @Test
    void theStateThatOpensATitleIsNoMentionUnlessItOwnsIt() {
        assertThat(mentions("U.S. Senator Ann Lee resigned.")).containsExactly("Ann Lee=p-ann-lee, name");
        assertThat(mentions("Norway's Trade Minister Ola Berg resigned."))
                .containsExactlyInAnyOrder("Norway=NOR, name", "Ola Berg=p-ola-berg, name");
    }
}
