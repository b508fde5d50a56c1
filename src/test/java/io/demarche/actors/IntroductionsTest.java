package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.actors.Introductions.Introduction;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntroductionsTest {
    @Test
    void aTitleStandsBeforeAName() {
        assertThat(found("Iranian Foreign Minister Abbas Araqchi left."))
                .containsExactly("Abbas Araqchi | Foreign Minister | IRN");
        assertThat(found("Norway's Foreign Minister Ingrid Solheim left."))
                .containsExactly("Ingrid Solheim | Foreign Minister | NOR");
        assertThat(found("EU foreign policy chief Kaja Moen left."))
                .containsExactly("Kaja Moen | foreign policy chief | EU");
    }

    @Test
    void anUnlistedPortfolioMayStandBetweenNationalityAndTitle() {
        assertThat(found("Norwegian Fisheries and Reindeer Minister Ola Berg left."))
                .containsExactly("Ola Berg | Fisheries and Reindeer Minister | NOR");
    }

    @Test
    void aTitleStandsAfterAName() {
        assertThat(found("Dmitry Peskov, the Kremlin spokesman, left."))
                .containsExactly("Dmitry Peskov | spokesman | RUS");
        assertThat(found("Ola Berg, a senior Iranian adviser, left.")).containsExactly("Ola Berg | adviser | IRN");
        assertThat(found("Ola Berg, spokesman for the Norwegian navy, left."))
                .containsExactly("Ola Berg | spokesman | NOR");
    }

    @Test
    void aTitleStandsBeforeANameInCommas() {
        assertThat(found("The Norwegian delegation's head, Ola Berg, left.")).hasSize(1);
        assertThat(found("Its chairman, Ola Berg, left.")).containsExactly("Ola Berg | chairman | null");
    }

    @Test
    void theStateMayFollowTheName() {
        assertThat(found("Foreign Minister Ingrid Solheim of Norway left."))
                .containsExactly("Ingrid Solheim | Foreign Minister | NOR");
    }

    @Test
    void aTitleMayHaveAComplement() {
        assertThat(found("Head of the Norwegian Ports Authority Ola Berg left."))
                .containsExactly("Ola Berg | Head of the Norwegian Ports Authority | NOR");
        assertThat(found("Iranian Deputy Foreign Minister for Political Affairs Ali Karimi left."))
                .containsExactly("Ali Karimi | Deputy Foreign Minister for Political Affairs | IRN");
    }

    @Test
    void aGivenNameMayHaveASecondSyllable() {
        assertThat(found("Norwegian President Wang Shu-li left.")).containsExactly("Wang Shu-li | President | NOR");
        assertThat(found("Norwegian President Ola Berg-led talks went on."))
                .containsExactly("Ola Berg | President | NOR");
    }

    @Test
    void aTitleMayBeShort() {
        assertThat(found("Norwegian PM Ola Berg left.")).containsExactly("Ola Berg | PM | NOR");
        assertThat(found("Norwegian Sen. Ola Berg left.")).containsExactly("Ola Berg | Sen. | NOR");
        assertThat(found("Russian Gov. Sergei Lavrov left.")).containsExactly("Sergei Lavrov | Gov. | RUS");
    }

    @Test
    void anAmbassadorToAStateIsNotThatStates() {
        assertThat(found("Ambassador to Norway Ali Karimi left."))
                .containsExactly("Ali Karimi | Ambassador to Norway | null");
    }

    @Test
    void honorificsBelongNeitherToTheTitleNorToTheName() {
        assertThat(found("IRGC spokesman Brigadier General Ali Karimi left."))
                .containsExactly("Ali Karimi | spokesman | IRN-irgc");
        assertThat(found("Iranian President Seyyed Ali Karimi left.")).containsExactly("Ali Karimi | President | IRN");
    }

    @Test
    void marksMayStandInsideAName() {
        assertThat(found("Iranian Minister Reza Ta'aqol left.")).containsExactly("Reza Ta'aqol | Minister | IRN");
        assertThat(found("U.S. General Ernest C. Moore left.")).containsExactly("Ernest C. Moore | General | USA");
    }

    @Test
    void whoHeldAnOfficeIsMarked() {
        String sentence = "Former Norwegian Prime Minister Ola Berg left.";

        List<Introduction> found = Introductions.find(SmallRegistry.tokens(sentence), SmallRegistry.names(sentence));

        assertThat(found).singleElement().satisfies(introduction -> {
            assertThat(introduction.role()).isEqualTo("Prime Minister");
            assertThat(introduction.former()).isTrue();
        });
    }

    @Test
    void thingsAreNoPeople() {
        assertThat(found("The crowd met in Imam Reza Square.")).isEmpty();
        assertThat(found("The Iranian minister visited Karimi Hospital.")).isEmpty();
    }

    private static List<String> found(String sentence) {
        return Introductions.find(SmallRegistry.tokens(sentence), SmallRegistry.names(sentence)).stream()
                .map(found -> found.fullName() + " | " + found.role() + " | "
                        + (found.affiliation() == null
                                ? null
                                : found.affiliation().actor().actorId()))
                .toList();
    }
}
