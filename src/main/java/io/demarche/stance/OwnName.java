package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import java.util.EnumSet;
import java.util.Set;

/**
 * In whose name somebody speaks who may be in office. Where neither a date nor a title tells, what he holds abroad counts as his
 * state's, and what he holds at home, in politics or towards its people, as his own: "Trump mocked Cruz" was said by a candidate as
 * likely as by a president. In our labels, training and dev part (2026-12-01), 125 of 153 positions at home are the person's and 34 of 47 abroad the state's.
 */
final class OwnName {
    private static final String HOME = "election-domestic-politics";
    private static final Set<ActorType> OF_THE_STATE = EnumSet.of(
            ActorType.STATE, ActorType.AGENCY, ActorType.LEGISLATURE, ActorType.COURT, ActorType.ARMED_GROUP);

    private OwnName() {}

    /** Takes the recipient, or null, and the issue of what the party holds. */
    static Party of(Party party, Actor recipient, String issue) {
        boolean unsure = party.inOffice() && party.speaker().presumed();
        return unsure && isAtHome(party.speaker().country(), recipient, issue.equals(HOME))
                ? new Party(party.speaker(), null)
                : party;
    }

    private static boolean isAtHome(String country, Actor recipient, boolean politicsOfHome) {
        if (recipient == null || recipient.country() == null) {
            return politicsOfHome;
        }
        boolean compatriots = recipient.country().equals(country)
                || recipient.country().startsWith(country + "-"); // somebody of one of its parties
        return compatriots && (politicsOfHome || !OF_THE_STATE.contains(recipient.type()));
    }
}
