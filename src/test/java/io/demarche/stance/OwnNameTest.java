package io.demarche.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import org.junit.jupiter.api.Test;

class OwnNameTest {
    private static final String HOME = "election-domestic-politics";
    private static final Actor NORLAND = new Actor("NRL", "Norland", ActorType.STATE, "NRL", null, false);
    private static final Actor SUDMARK = new Actor("SUD", "Sudmark", ActorType.STATE, "SUD", null, false);
    private static final Actor RIVAL = person("liv-dahl", "NRL", false);
    private static final Actor PRESUMED = person("ola-berg", "NRL", true);

    @Test
    void whoMayBeInOfficeSpeaksForHimselfTowardsHisPeople() {
        assertThat(OwnName.of(inOffice(PRESUMED), RIVAL, "other")).isEqualTo(new Party(PRESUMED, null));
        assertThat(OwnName.of(inOffice(PRESUMED), person("kai-lund", "NRL-greens", false), "other"))
                .isEqualTo(new Party(PRESUMED, null));
        assertThat(OwnName.of(inOffice(PRESUMED), null, HOME)).isEqualTo(new Party(PRESUMED, null));
    }

    @Test
    void abroadHeSpeaksForHisState() {
        assertThat(OwnName.of(inOffice(PRESUMED), SUDMARK, HOME)).isEqualTo(inOffice(PRESUMED));
        assertThat(OwnName.of(inOffice(PRESUMED), null, "military")).isEqualTo(inOffice(PRESUMED));
    }

    @Test
    void whoIsToldToBeInOfficeSpeaksForHisState() {
        Actor told = person("ola-berg", "NRL", false);

        assertThat(OwnName.of(inOffice(told), RIVAL, HOME)).isEqualTo(inOffice(told));
    }

    @Test
    void theStateStaysTheActorOfWhatHeTells() {
        Party told = new Party(NORLAND, PRESUMED);

        assertThat(OwnName.of(told, RIVAL, HOME)).isEqualTo(told);
    }

    private static Party inOffice(Actor person) {
        return new Party(NORLAND, person, true);
    }

    private static Actor person(String id, String country, boolean presumed) {
        return new Actor(id, id, ActorType.PERSON, country, "President", true, presumed);
    }
}
