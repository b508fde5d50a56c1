package io.demarche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {
    private final Registry registry = SmallRegistry.registry();

    @Test
    void givesAPersonTheOfficeOfTheDate() {
        assertThat(registry.actor("joe-biden", LocalDate.of(2010, 6, 1)))
                .isEqualTo(new Actor("joe-biden", "Joe Biden", ActorType.PERSON, "USA", "Vice President", true));
        assertThat(registry.actor("joe-biden", LocalDate.of(2022, 6, 1)))
                .isEqualTo(new Actor("joe-biden", "Joe Biden", ActorType.PERSON, "USA", "President", true));
    }

    @Test
    void aPersonOutOfOfficeSpeaksForNobody() {
        assertThat(registry.actor("joe-biden", LocalDate.of(2018, 6, 1)))
                .isEqualTo(new Actor("joe-biden", "Joe Biden", ActorType.PERSON, "USA", "President", false));
    }

    @Test
    void withoutADateTheLatestOfficeCounts() {
        assertThat(registry.actor("joe-biden", null))
                .isEqualTo(new Actor("joe-biden", "Joe Biden", ActorType.PERSON, "USA", "President", true));
    }

    @ParameterizedTest
    @CsvSource({"Senator, false", "opposition leader, false", "House Speaker, false", "Speaker of Parliament, true"})
    void whoSpeaksForHimselfByHisRole(String role, boolean speaksForCountry) {
        Registry small = SmallRegistry.of(
                "NOR,Norway,state,NOR,,,,,,\n" + "ola-berg,Ola Berg,person,NOR," + role + ",2020-01-01,,,,\n");

        assertThat(small.actor("ola-berg", LocalDate.of(2022, 6, 1)).speaksForCountry())
                .isEqualTo(speaksForCountry);
    }

    @Test
    void anUnknownIdIsAnError() {
        assertThatThrownBy(() -> registry.actor("nobody", null)).hasMessage("No actor has the id nobody");
    }

    @Test
    void prefersTheLongestAlias() {
        assertThat(registry.matchAt(SmallRegistry.tokens("Islamic Republic of Iran"), 0))
                .contains(new Registry.Match(0, 4, "IRN", Registry.AliasKind.NAME));
        assertThat(registry.matchAt(SmallRegistry.tokens("Islamic Republic said"), 0))
                .contains(new Registry.Match(0, 2, "IRN", Registry.AliasKind.METONYM));
    }

    @Test
    void theWestNeedsItsArticle() {
        assertThat(registry.matchAt(SmallRegistry.tokens("The West protested"), 0))
                .contains(new Registry.Match(0, 2, "group-west", Registry.AliasKind.NAME));
        assertThat(registry.matchAt(SmallRegistry.tokens("West of the river"), 0))
                .isEmpty();
    }

    @Test
    void knowsWhoHeldAnOfficeUnderAnyOfItsNames() {
        Optional<Actor> holder = registry.officeHolder("IRN", "top diplomat", LocalDate.of(2025, 1, 1));

        assertThat(holder).map(Actor::actorId).contains("abbas-araqchi");
        assertThat(registry.officeHolder("IRN", "foreign minister", LocalDate.of(2020, 1, 1)))
                .isEmpty();
        assertThat(registry.officeHolder("IRN", "foreign minister", null)).isEmpty();
    }

    @Test
    void readsAPossessiveThatLostItsApostrophe() {
        assertThat(registry.matchAt(SmallRegistry.tokens("Irans offer"), 0))
                .contains(new Registry.Match(0, 1, "IRN", Registry.AliasKind.NAME));
        assertThat(registry.matchAt(SmallRegistry.tokens("EUs offer"), 0)).isEmpty();
        assertThat(registry.matchAt(SmallRegistry.tokens("Revolutionary Guardss offer"), 0))
                .contains(new Registry.Match(0, 2, "IRN-irgc", Registry.AliasKind.NAME));
    }

    @Test
    void aBareSurnameMeansItsOneHolderOfOfficeNearTheDate() {
        assertThat(registry.bySurname("Peskov", LocalDate.of(2010, 1, 1)))
                .map(Actor::actorId)
                .contains("dmitry-peskov");
        assertThat(registry.bySurname("Peskov", LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(registry.bySurname("Peskov", null)).isPresent();
        assertThat(registry.bySurname("Berg", null)).isEmpty();
    }

    @Test
    void aFamilyNameMayStandFirst() {
        Registry asian = SmallRegistry.of(
                """
                NOR,Norway,state,NOR,,,,,,
                wang-shu-li,Wang Shu-li,person,NOR,Minister,2010-01-01,2014-01-01,,,
                amy-wang,Amy Wang,person,NOR,President,1990-01-01,1994-01-01,,,
                """);

        assertThat(asian.bySurname("Wang", LocalDate.of(2012, 1, 1)))
                .map(Actor::actorId)
                .contains("wang-shu-li");
        assertThat(asian.bySurname("Wang", LocalDate.of(1992, 1, 1)))
                .map(Actor::actorId)
                .contains("amy-wang");
        assertThat(asian.bySurname("Wang", null)).isEmpty();
    }

    @Test
    void aPresidentIsNoLeaderWhereThereIsALeader() {
        Registry leaders = SmallRegistry.of(
                """
                NOR,Norway,state,NOR,,,,,,
                RUS,Russia,state,RUS,,,,,,
                kari-berg,Kari Berg,person,NOR,President,2010-01-01,,,,
                ivan-dal,Ivan Dal,person,RUS,President,2010-01-01,,,,
                oleg-lund,Oleg Lund,person,RUS,Supreme Leader,2010-01-01,,,,
                """);

        assertThat(leaders.isFirst("leader", "President", "NOR")).isTrue();
        assertThat(leaders.isFirst("leader", "President", "RUS")).isFalse();
        assertThat(leaders.isFirst("leader", "spokesman", "NOR")).isFalse();
    }

    @Test
    void knowsABodyWithoutTheNameOfItsState() {
        Registry bodies = SmallRegistry.of(
                """
                NOR,Norway,state,NOR,,,,,Norwegian,
                RUS,Russia,state,RUS,,,,,Russian,
                NOR-court,Norway's Supreme Court,court,NOR,,,,Norwegian High Court,,
                """);

        assertThat(bodies.bodyOf("NOR", "Supreme Court")).map(Actor::actorId).contains("NOR-court");
        assertThat(bodies.bodyOf("NOR", "High Court")).map(Actor::actorId).contains("NOR-court");
        assertThat(bodies.bodyOf("RUS", "Supreme Court")).isEmpty();
    }

    @Test
    void theChiefOfAnOrganisationIsItsFirst() {
        Registry bodies = SmallRegistry.of(
                """
                SEALS,Seal Agency,organisation,,,,,,,
                kari-berg,Kari Berg,person,SEALS,Director General,2010-01-01,,,,
                ola-berg,Ola Berg,person,SEALS,spokesman,2010-01-01,,,,
                """);

        assertThat(bodies.officeHolder("SEALS", "chief", LocalDate.of(2012, 1, 1)))
                .map(Actor::actorId)
                .contains("kari-berg");
    }

    @Test
    void ofSeveralOfASurnameWhoLeadsTheStateIsMeant() {
        Registry two = SmallRegistry.of(
                """
                NOR,Norway,state,NOR,,,,,,
                BANK,Coast Bank,organisation,,,,,,,
                kari-berg,Kari Berg,person,NOR,Prime Minister,2010-01-01,2014-01-01,,,
                ola-berg,Ola Berg,person,BANK,President,2009-01-01,2016-01-01,,,
                """);

        assertThat(two.bySurname("Berg", LocalDate.of(2012, 1, 1)))
                .map(Actor::actorId)
                .contains("kari-berg");
        assertThat(two.bySurname("Berg", LocalDate.of(2015, 1, 1))).isEmpty();
    }

    @Test
    void aDemonymMeansItsState() {
        assertThat(registry.byDemonym("Iranians")).map(Actor::actorId).contains("IRN");
        assertThat(registry.byDemonym("Iran")).isEmpty();
    }
}
