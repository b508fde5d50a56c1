package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.text.Token;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescribedTest {
    private final StateBodies bodies = new StateBodies();
    private final Described described = new Described(new ArticlePeople(SmallRegistry.registry(), null), bodies);

    @Test
    void peopleAreAGroupByWhatTheyAre() {
        assertThat(id("Angry dockers left.", "Angry dockers")).contains("g-angry-dockers");
        assertThat(id("Norwegian village officials left.", "village officials")).contains("g-village-officials");
    }

    @Test
    void ministersAndDelegationsAreSeveralActorsAndNoGroup() {
        assertThat(id("The foreign ministers left.", "foreign ministers")).isEmpty();
        assertThat(id("Both delegations left.", "delegations")).isEmpty();
    }

    @Test
    void forcesOfSomeStateAreNoGroup() {
        assertThat(id("The security forces left.", "security forces")).isEmpty();
        assertThat(id("The embassy staff left.", "embassy staff")).isEmpty();
    }

    @Test
    void aNationIsItsStateUnlessItsPeopleAreCounted() {
        assertThat(id("The Norwegians left.", "Norwegians")).contains("NOR");
        assertThat(id("Some 400 Norwegians left.", "Norwegians")).contains("g-norwegians");
    }

    @Test
    void aGroupOfPeopleIsThePeople() {
        assertThat(id("A group of angry dockers left.", "group of angry dockers"))
                .contains("g-angry-dockers");
    }

    @Test
    void onePersonIsWhoIsToldFromOthersByMoreThanTheNoun() {
        assertThat(id("The mayor of Molde left.", "mayor of Molde")).contains("p-mayor-of-molde");
        assertThat(id("A Molde police officer left.", "Molde police officer")).contains("p-molde-police-officer");
        assertThat(id("The mayor left.", "mayor")).isEmpty();
        assertThat(id("A man left.", "man")).isEmpty();
        assertThat(id("His former wife left.", "former wife")).isEmpty();
    }

    @Test
    void whoIsCalledByHisOfficeAloneIsNamedElsewhere() {
        assertThat(id("The top commander left.", "top commander")).isEmpty();
        assertThat(id("The former prime minister left.", "former prime minister"))
                .isEmpty();
    }

    @Test
    void bodiesAndCommunitiesAreNamedLikewise() {
        assertThat(id("The harbour board left.", "harbour board")).contains("o-harbour-board");
        assertThat(id("The Sikh community left.", "Sikh community")).contains("g-sikh-community");
        assertThat(id("The board left.", "board")).isEmpty();
    }

    @Test
    void neitherAgesNorThingsAreNames() {
        assertThat(id("A 65-year-old teacher left.", "65-year-old teacher")).isEmpty();
        assertThat(id("The Norwegian system failed.", "Norwegian system")).isEmpty();
    }

    @Test
    void aTitleBesideANameIsNoActorOfItsOwn() {
        assertThat(SmallRegistry.mentions("Molde police officer Ola Berg left."))
                .noneMatch(mention -> mention.startsWith("Molde police officer="));
    }

    @Test
    void policeAndForcesAreThoseOfTheStateThatTheTextIsAbout() {
        assertThat(id("The police left.", "police")).isEmpty();
        bodies.count(SmallRegistry.names("Norway and Norway"));
        assertThat(id("The police left.", "police")).contains("NOR");
        assertThat(id("Security forces left.", "Security forces")).contains("NOR");
        assertThat(id("His forces left.", "forces")).isEmpty();
    }

    private Optional<String> id(String sentence, String words) {
        List<Token> tokens = SmallRegistry.tokens(sentence);
        return described
                .of(SmallRegistry.mention(MentionType.NOMINAL, words, "", sentence, tokens), tokens, List.of())
                .map(Actor::actorId);
    }
}
