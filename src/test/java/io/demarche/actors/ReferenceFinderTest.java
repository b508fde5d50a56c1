package io.demarche.actors;

import static io.demarche.actors.SmallRegistry.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFinderTest {
    @Test
    void aSurnameMeansThePersonWhomTheArticleIntroduced() {
        assertThat(mentions("Norwegian Trade Minister Ola Berg resigned.", "Berg gave no reason."))
                .containsExactly("Ola Berg=p-ola-berg, name", "Berg=p-ola-berg, name");
    }

    @Test
    void aSurnameOfTwoPeopleMeansNobody() {
        assertThat(mentions(
                        "Norwegian Trade Minister Ola Berg met Norwegian Finance Minister Liv Berg.",
                        "Berg gave no reason."))
                .containsExactly("Ola Berg=p-ola-berg, name", "Liv Berg=p-liv-berg, name");
    }

    @Test
    void aKnownSurnameMeansAnotherWhereTheArticleIntroducesOne() {
        assertThat(mentions("Norwegian Trade Minister Ola Lavrov resigned.", "Lavrov gave no reason."))
                .containsExactly("Ola Lavrov=p-ola-lavrov, name", "Lavrov=p-ola-lavrov, name");
    }

    @Test
    void anOfficeMeansItsHolder() {
        assertThat(mentions("Iran's top diplomat resigned."))
                .containsExactly("Iran's top diplomat=abbas-araqchi, nominal", "Iran=IRN, name");
        assertThat(mentions("Dmitry Peskov spoke.", "The Kremlin spokesman gave no reason."))
                .containsExactly(
                        "Dmitry Peskov=dmitry-peskov, name",
                        "Kremlin spokesman=dmitry-peskov, nominal",
                        "Kremlin=RUS, metonym");
        assertThat(mentions("Norwegian Trade Minister Ola Berg resigned.", "The minister gave no reason."))
                .containsExactly("Ola Berg=p-ola-berg, name", "The minister=p-ola-berg, nominal");
    }

    @Test
    void aStatesLeaderIsWhoHoldsItsHighestOffice() {
        assertThat(mentions("Norwegian Prime Minister Ola Berg resigned.", "The Norwegian leader gave no reason."))
                .contains("Norwegian leader=p-ola-berg, nominal");
    }

    @Test
    void oneOfAGroupIsNotTheGroup() {
        assertThat(mentions("Western nations protested.")).containsExactly("Western nations=group-west, nominal");
        assertThat(mentions("Another Western nation protested.")).isEmpty();
    }

    @Test
    void theChiefOfABodyIsItsCommander() {
        assertThat(mentions("Hamid Rostami resigned.", "The IRGC chief gave no reason."))
                .contains("IRGC chief=hamid-rostami, nominal");
    }

    @Test
    void aPremierIsAPrimeMinister() {
        assertThat(mentions("The Norwegian premier resigned."))
                .containsExactly("Norwegian premier=p-prime-minister-of-norway, nominal");
    }

    @Test
    void aNameOfTheListMayBeginWithATitle() {
        assertThat(mentions("Iranian General Rostami resigned.")).containsExactly("Rostami=hamid-rostami, name");
    }

    @Test
    void theMinistryInACapitalIsThatOfItsState() {
        assertThat(mentions("The Foreign Ministry in Oslo gave no reason."))
                .containsExactly("The Foreign Ministry=NOR, nominal");
        assertThat(mentions("The embassy in Oslo gave no reason.")).isEmpty();
    }

    @Test
    void someHolderOfAnOfficeIsAPersonWithoutAName() {
        assertThat(mentions("A senior Iranian diplomat resigned."))
                .containsExactly("Iranian diplomat=p-diplomat-of-iran, nominal");
        assertThat(speaksForCountry("A senior Iranian diplomat resigned.")).isTrue();
        assertThat(mentions("Iranian officials resigned.")).containsExactly("Iranian officials=IRN, nominal");
    }

    @Test
    void aConsulateGeneralIsNoGeneral() {
        assertThat(mentions("They opened Iran's consulate general.")).noneMatch(mention -> mention.contains("p-"));
        assertThat(mentions("A senior Iranian army general resigned."))
                .containsExactly("Iranian army general=p-army-general-of-iran, nominal");
    }

    @Test
    void whomTheLeadDoesNotNameIsWhoIsNamedNext() {
        assertThat(mentions("An Iranian diplomat resigned.", "Spokesman Karim Parvizi gave no reason."))
                .containsExactly("Iranian diplomat=p-karim-parvizi, nominal", "Karim Parvizi=p-karim-parvizi, name");
        assertThat(mentions("An Iranian minister resigned.", "Spokesman Karim Parvizi gave no reason."))
                .contains("Iranian minister=p-minister-of-iran, nominal");
        assertThat(mentions("An Iranian diplomat resigned.", "Russian spokesman Karim Parvizi gave no reason."))
                .contains("Iranian diplomat=p-diplomat-of-iran, nominal");
    }

    @Test
    void aPluralEndsItsPhrase() {
        assertThat(mentions("It was denied by Iranian officials many times."))
                .containsExactly("Iranian officials=IRN, nominal");
    }

    @Test
    void adjectivesShareThePeopleTheyDescribe() {
        assertThat(mentions("Russian, Norwegian and Iranian officials resigned."))
                .containsExactly("Russian=RUS, nominal", "Norwegian=NOR, nominal", "Iranian officials=IRN, nominal");
        assertThat(mentions("Russian and Norwegian oil is dear.")).isEmpty();
    }

    @Test
    void theHeadOfAPrivateBodyStandsForNobody() {
        assertThat(mentions("The director of Norway's film union resigned.")).containsExactly("Norway=NOR, name");
        assertThat(mentions("The spokesman of Norway's foreign ministry resigned."))
                .containsExactly(
                        "The spokesman=p-spokesman-of-norway-s-foreign-ministry, nominal",
                        "Norway's foreign ministry=NOR, nominal",
                        "Norway=NOR, name");
    }

    @Test
    void analystsAndFormerMinistersStandForNobody() {
        assertThat(mentions("An Iranian analyst resigned.")).isEmpty();
        assertThat(mentions("A former Iranian minister resigned.")).isEmpty();
    }

    @Test
    void aCounterpartHoldsTheSameOffice() {
        assertThat(mentions("Abbas Araqchi met his Russian counterpart."))
                .containsExactly("Abbas Araqchi=abbas-araqchi, name", "Russian counterpart=sergei-lavrov, nominal");
        assertThat(mentions("Abbas Araqchi met his Norwegian counterpart."))
                .containsExactly(
                        "Abbas Araqchi=abbas-araqchi, name",
                        "Norwegian counterpart=p-foreign-minister-of-norway, nominal");
    }

    @Test
    void theMinistryIsThatOfTheOneStateWhoseMinistryWasNamed() {
        assertThat(mentions("The Iranian foreign ministry protested.", "The ministry gave no reason."))
                .containsExactly("Iranian foreign ministry=IRN, nominal", "The ministry=IRN, nominal");
        assertThat(mentions(
                        "The Iranian foreign ministry protested to the Norwegian foreign ministry.",
                        "The ministry gave no reason."))
                .containsExactly("Iranian foreign ministry=IRN, nominal", "Norwegian foreign ministry=NOR, nominal");
    }

    @Test
    void pronounsMeanTheSubjectBefore() {
        assertThat(mentions("Abbas Araqchi met Sergei Lavrov.", "He left at noon."))
                .containsExactly(
                        "Abbas Araqchi=abbas-araqchi, name",
                        "Sergei Lavrov=sergei-lavrov, name",
                        "He=abbas-araqchi, pronoun");
        assertThat(mentions("Norwegian Trade Minister Liv Dahl said she would stay."))
                .containsExactly("Liv Dahl=p-liv-dahl, name", "she=p-liv-dahl, pronoun");
        assertThat(mentions("While Biden hesitated, Lavrov refused.", "He left at noon."))
                .containsExactly("Biden=joe-biden, name", "Lavrov=sergei-lavrov, name", "He=sergei-lavrov, pronoun");
    }

    @Test
    void pronounsInQuotationsAreLeftAlone() {
        assertThat(mentions("Sergei Lavrov said: \"He was wrong."))
                .containsExactly("Sergei Lavrov=sergei-lavrov, name");
    }

    @Test
    void aTitleWithoutStateBelongsToTheStateOfTheTextBefore() {
        assertThat(mentions(
                        "Norway condemned the strike.", "Trade Minister Ola Berg resigned.", "Iran and Norway agree."))
                .containsExactly("Norway=NOR, name", "Ola Berg=p-ola-berg, name", "Iran=IRN, name", "Norway=NOR, name");
    }

    @Test
    void theMediaAreNoActors() {
        assertThat(mentions("Iran agreed, Reuters reported.")).containsExactly("Iran=IRN, name");
        assertThat(mentions("Reuters correspondent Ola Berg resigned.")).isEmpty();
    }

    @Test
    void theTwoCountriesAreNobody() {
        assertThat(mentions("The two countries signed a pact.")).isEmpty();
    }

    @Test
    void adjectivesAloneAreNoMentions() {
        assertThat(mentions("Iranian oil prices rose.")).isEmpty();
    }

    @Test
    void aLawmakerSpeaksForHimself() {
        assertThat(mentions("An Iranian lawmaker resigned."))
                .containsExactly("Iranian lawmaker=p-iranian-lawmaker, nominal");
    }

    @Test
    void theAdministrationOfAPersonIsHisState() {
        assertThat(mentions("Biden's administration resigned.")).containsExactly("Biden's administration=USA, nominal");
        assertThat(mentions("Biden officials resigned.")).containsExactly("Biden officials=USA, nominal");
    }

    @Test
    void aFormerOfficeHolderIsNotTheState() {
        assertThat(mentions("The former prime minister of Norway resigned.")).containsExactly("Norway=NOR, name");
    }

    @Test
    void withoutADateACandidateIsNotYetInOffice() {
        assertThat(speaksForCountry("Biden asked the voters of Iowa for patience."))
                .isFalse();
        assertThat(speaksForCountry("Biden asked Iran for patience.")).isTrue();
        assertThat(speaksForCountry("President Biden asked the voters of Iowa for patience."))
                .isTrue();
        assertThat(speaksForCountry("Joe Biden, the president, asked the voters for patience."))
                .isTrue();
    }

    @Test
    void theOfficialOfAStateIsWhoWasNamedLast() {
        assertThat(mentions("Abbas Araqchi met Sergei Lavrov.", "The Iranian official gave no reason."))
                .containsExactly(
                        "Abbas Araqchi=abbas-araqchi, name",
                        "Sergei Lavrov=sergei-lavrov, name",
                        "Iranian official=abbas-araqchi, nominal");
    }

    @Test
    void aCommanderOfAnArmyIsNotTheArmy() {
        assertThat(mentions("A senior IRGC commander resigned."))
                .containsExactly("IRGC commander=p-commander-of-revolutionary-guards, nominal", "IRGC=IRN-irgc, name");
    }

    @Test
    void aNationIsItsState() {
        assertThat(mentions("The Iranian nation agreed.")).containsExactly("Iranian nation=IRN, nominal");
    }

    @Test
    void aCityIsAPlaceWhereSomebodyGoesOrSomethingStands() {
        assertThat(mentions("The visit of the Russian minister to Oslo ended."))
                .containsExactly("Russian minister=p-minister-of-russia, nominal");
        assertThat(mentions("She left Oslo for Moscow.")).isEmpty();
        assertThat(mentions("He died at a Tehran police station.")).isEmpty();
        assertThat(mentions("A message to Oslo was sent.")).containsExactly("Oslo=NOR, metonym");
    }

    @Test
    void anOfficeThatTheTextStatesCountsMoreThanTheListsDates() {
        String stated = "U.S. President Joe Biden resigned.";
        String named = "Joe Biden resigned.";

        assertThat(dated(stated)).isTrue();
        assertThat(dated(named)).isFalse();
    }

    @Test
    void aProvinceIsNotTheStateWhoseNameItBears() {
        assertThat(mentions("She entered East Norway.")).isEmpty();
    }

    @Test
    void aListedNameThatGoesOnBehindAHyphenIsSomebodyElse() {
        assertThat(mentions("Parliament heard Sergei Lavrov-Moe."))
                .noneMatch(found -> found.contains("sergei-lavrov,"));
    }

    @Test
    void theHeadOfABodyThatAStatesAdjectiveOpensIsNotTheStates() {
        assertThat(mentions("She met with the head of the Russian Railways."))
                .noneMatch(found -> found.contains("p-head-of-russia"));
    }

    @Test
    void withoutADateATitleOrTheWordForTheOfficeSaysThatHeHoldsIt() {
        assertThat(presumed("Sergei Lavrov resigned.")).isTrue();
        assertThat(presumed("Sergei Lavrov resigned.", "The foreign minister gave no reason."))
                .isFalse();
        assertThat(dated("Sergei Lavrov resigned.")).isTrue();
    }

    @Test
    void withoutADateACandidateSpeaksForHimself() {
        assertThat(speaksForCountry("American candidate Joe Biden resigned.")).isFalse();
    }

    private static boolean presumed(String... sentences) {
        return person(null, sentences).presumed();
    }

    /** Whether the person of a sentence speaks for his state in March 2025. */
    private static boolean dated(String sentence) {
        return person("2025-03-04", sentence).speaksForCountry();
    }

    private static boolean speaksForCountry(String sentence) {
        return person(null, sentence).speaksForCountry();
    }

    private static Actor person(String published, String... sentences) {
        return SmallRegistry.references(SmallRegistry.article(published, sentences), sentences).stream()
                .flatMap(List::stream)
                .map(Reference::actor)
                .filter(Actor::isPerson)
                .findFirst()
                .orElseThrow();
    }
}
