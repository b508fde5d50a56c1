package io.demarche.evaluation;

import java.util.Set;

/**
 * What is compared of a stance.
 *
 * @param place article and sentence
 * @param actor id or folded name; so is the recipient, which is empty where there is none
 * @param optional neither required nor wrong
 */
record StanceRow(String place, String actor, String recipient, String issue, String position, boolean optional) {
    private static final Set<String> COOPERATIVE =
            Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");

    int sign() {
        return COOPERATIVE.contains(position) ? 1 : position.equals("REQUEST") ? 0 : -1;
    }

    /** How much of two stances must agree. */
    enum Level {
        POLARITY,
        POSITION,
        DYAD,
        ISSUE;

        boolean same(StanceRow one, StanceRow other) {
            if (!one.actor.equals(other.actor)) {
                return false;
            }
            return switch (this) {
                case POLARITY -> one.sign() == other.sign();
                case POSITION -> one.position.equals(other.position);
                case DYAD -> one.position.equals(other.position) && one.recipient.equals(other.recipient);
                case ISSUE -> one.position.equals(other.position) && one.issue.equals(other.issue);
            };
        }
    }
}
