package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanceFinderTest {
    @Test
    void anOfficeHoldersRefusalIsHisStatesWithHimAsTheSpeaker() {
        assertThat(one("“We will not negotiate with the United States under threats,” Iranian Foreign Minister Abbas"
                        + " Araqchi said."))
                .returns("Iran", Stance::actor)
                .returns("Abbas Araqchi", Stance::speaker)
                .returns("REJECT", Stance::position)
                .returns("United States", Stance::recipient)
                .returns("conditional", Stance::modality)
                .returns("under threats", Stance::condition)
                .returns("direct_quote", Stance::attribution);
    }

    @Test
    void theOneAfterByActsInAPassive() {
        assertThat(one("Tariffs on steel from Brazil were imposed by the United States."))
                .returns("United States", Stance::actor)
                .returns("SANCTION", Stance::position)
                .returns("Brazil", Stance::recipient);
    }

    @Test
    void coordinatedActorsGetARowEach() {
        assertThat(ShippedReading.stances("Germany and Poland condemned Belarus."))
                .extracting(Stance::actor, Stance::recipient)
                .containsExactly(tuple("Germany", "Belarus"), tuple("Poland", "Belarus"));
    }

    @Test
    void thoseWhoMeetConsultEachOther() {
        assertThat(ShippedReading.stances("Russia and Turkey held talks in Geneva."))
                .extracting(Stance::actor, Stance::position, Stance::recipient)
                .containsExactly(tuple("Russia", "CONSULT", "Turkey"), tuple("Turkey", "CONSULT", "Russia"));
    }

    @Test
    void theOneAnsweredIsTheRecipientThatTheSentenceLeavesOut() {
        List<Stance> stances =
                ShippedReading.stances("Norway accused Russia of sabotage. Russia denied the accusation.");

        assertThat(stances.get(stances.size() - 1))
                .returns("Russia", Stance::actor)
                .returns("DENY", Stance::position)
                .returns("Norway", Stance::recipient);
        assertThat(stances.get(stances.size() - 1).confidence())
                .isLessThan(stances.get(0).confidence());
    }

    @Test
    void theOtherOfTwoCountriesIsTheStateThatTheArticleIsAbout() {
        List<Stance> stances =
                ShippedReading.stances("Chile's minister is in Peru. Peru has mines, and Peru has copper."
                        + " Chile called for more trade between the two nations. Chile called for rain.");

        assertThat(stances)
                .filteredOn(stance -> stance.position().equals("REQUEST"))
                .extracting(Stance::recipient)
                .containsExactly("Peru", null);
    }

    @Test
    void aPersonInOfficeIsHisStateToOtherStates() {
        assertThat(one("Norway condemned Russian President Vladimir Putin.")).returns("Russia", Stance::recipient);
    }

    @Test
    void aSenatorOrWhoLeadsTheOppositionSpeaksForHimself() {
        assertThat(one("Ted Cruz condemned Russia."))
                .returns("Ted Cruz", Stance::actor)
                .returns(null, Stance::speaker);
        assertThat(one("Sviatlana Tsikhanouskaya condemned Russia."))
                .returns("Sviatlana Tsikhanouskaya", Stance::actor);
    }

    @Test
    void aPersonInOfficeIsHimselfToPeopleAndCompanies() {
        assertThat(ShippedReading.stances("Gazprom condemned French President Emmanuel Macron."))
                .extracting(Stance::actor, Stance::recipient)
                .containsExactly(tuple("Gazprom", "Emmanuel Macron"));
    }

    @Test
    void whatAnAccusationSaysIsNobodysDeed() {
        assertThat(ShippedReading.stances("Estonia’s accusations that Russia bombed the plant were repeated."))
                .extracting(Stance::position)
                .containsOnly("ACCUSE");
    }

    @Test
    void aNegatedDeedIsFlagged() {
        assertThat(one("Israel did not attack Lebanon."))
                .returns("ASSAULT", Stance::position)
                .returns("negated", Stance::modality);
    }

    @Test
    void theEvidenceSlicesOutOfTheText() {
        String text = "On Monday, Hungary rejected the plan of the European Union, and Slovakia praised it.";

        assertThat(ShippedReading.stances(text)).isNotEmpty().allSatisfy(stance -> assertThat(
                        text.substring(stance.begin(), stance.end()))
                .isEqualTo(stance.evidence()));
    }

    @Test
    void shiftingTheTextShiftsTheEvidence() {
        String text = "Canada imposed sanctions on Belarus.";
        Stance alone = one(text);

        List<Stance> shifted = ShippedReading.stances("It rained in the hills for days. " + text);

        assertThat(shifted)
                .singleElement()
                .returns(alone.begin() + 33, Stance::begin)
                .returns(alone.evidence(), Stance::evidence);
    }

    private static Stance one(String text) {
        List<Stance> stances = ShippedReading.stances(text);
        assertThat(stances).hasSize(1);
        return stances.get(0);
    }
}
