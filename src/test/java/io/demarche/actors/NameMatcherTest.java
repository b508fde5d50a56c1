package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameMatcherTest {
    @Test
    void aNameThatActsIsAnAgent() {
        assertThat(found("Norway rejected the offer.")).containsExactly("Norway AGENT");
    }

    @Test
    void aNameInTheGenitiveModifies() {
        assertThat(found("Iran's economy shrank.")).containsExactly("Iran MODIFIER");
        assertThat(found("Iranians’ rights matter.")).containsExactly("Iranians MODIFIER");
    }

    @Test
    void aNameAfterALocativePrepositionIsAPlace() {
        assertThat(found("The envoys met in Moscow.")).containsExactly("Moscow PLACE");
        assertThat(found("Prices rose in Norway and Russia this year."))
                .containsExactly("Norway PLACE", "Russia PLACE");
    }

    @Test
    void aCapitalThatIsTravelledToIsAPlace() {
        assertThat(found("The envoy flew to Tehran.")).containsExactly("Tehran PLACE");
        assertThat(found("A blast shook the outskirts of Tehran.")).containsExactly("Tehran PLACE");
        assertThat(found("Norway sent a letter to Tehran.")).containsExactly("Norway AGENT", "Tehran AGENT");
    }

    @Test
    void whoIsProRussianOrLedByTheUnitedStatesIsSomebodyElse() {
        assertThat(found("The pro-Russian party lost.")).isEmpty();
        assertThat(found("The U.S.-led coalition left.")).isEmpty();
    }

    @Test
    void aPlaceNameInsideTheNameOfAThingIsNoActor() {
        assertThat(found("Tehran University closed.")).isEmpty();
        assertThat(found("The fee is U.S.$5.")).isEmpty();
    }

    @Test
    void aSurnameInTheFullNameOfAnotherIsNotTheKnownPerson() {
        assertThat(found("Hunter Biden arrived.")).isEmpty();
        assertThat(found("Joseph Biden arrived.")).containsExactly("Biden AGENT");
        assertThat(found("Biden arrived.")).containsExactly("Biden AGENT");
    }

    @Test
    void aStateInTheNameOfASeaACompanyOrACupIsNoActor() {
        assertThat(found("Two boats left the Sea of Norway.")).isEmpty();
        assertThat(found("Norway Shipping Bank closed.")).isEmpty();
        assertThat(found("The EU World Cup was held.")).isEmpty();
        assertThat(found("The coast of Norway is long.")).containsExactly("Norway AGENT");
    }

    @Test
    void anOrganisationOfSomewhereElseIsANamesake() {
        assertThat(found("The European Union of Hamar met.")).isEmpty();
        assertThat(found("The European Union of Norway met.")).containsExactly("European Union AGENT", "Norway AGENT");
    }

    @Test
    void aBodyOfAnotherStateIsNotTheOneOfTheList() {
        assertThat(found("Norway's Kremlin said so.")).containsExactly("Norway MODIFIER");
        assertThat(found("Norway's IRGC said so.")).containsExactly("Norway MODIFIER");
        assertThat(found("Iran's IRGC said so.")).containsExactly("Iran MODIFIER", "IRGC AGENT");
    }

    @Test
    void aCityWhereSomethingIsHeldOrTakenIsAPlace() {
        assertThat(found("They will continue the Moscow negotiations.")).containsExactly("Moscow PLACE");
        assertThat(found("Rebels took control of Tehran.")).containsExactly("Tehran PLACE");
        assertThat(found("He left Oslo at night.")).containsExactly("Oslo PLACE");
        assertThat(found("Members in Oslo and Moscow have met.")).containsExactly("Oslo PLACE", "Moscow PLACE");
    }

    @Test
    void aCharterIsNamedAfterWhoSignedIt() {
        assertThat(found("It violates the EU Charter.")).isEmpty();
    }

    @Test
    void aStateInTheNameOfASocietyOfTwoIsNoActor() {
        assertThat(found("The Norway-Russia Friendship Society met.")).isEmpty();
        assertThat(found("The Export Center of Norway met.")).isEmpty();
        assertThat(found("In the Norway newspaper he wrote so.")).isEmpty();
        assertThat(found("The Norway-Russia border is long.")).containsExactly("Norway MODIFIER", "Russia MODIFIER");
    }

    @Test
    void aKnownNameBehindAnotherGivenNameIsSomebodyElse() {
        assertThat(found("They met Karim Abbas Araghchi there.")).isEmpty();
        assertThat(found("They met Abbas Araghchi there.")).containsExactly("Abbas Araghchi AGENT");
        assertThat(found("They met Sen. Abbas Araghchi there.")).containsExactly("Abbas Araghchi AGENT");
    }

    private static List<String> found(String sentence) {
        return SmallRegistry.names(sentence).stream()
                .map(reference -> reference.span().of(sentence) + " " + reference.use())
                .toList();
    }
}
