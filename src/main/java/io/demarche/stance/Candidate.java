package io.demarche.stance;

import io.demarche.actors.Actor;

/**
 * What may be a stance: a position of a holder towards a recipient or nobody.
 *
 * @param holder the state or body that may hold it
 * @param recipient null for nobody
 * @param found what the codebook finds, null where it finds no such stance; its recipient may stand in an earlier sentence
 * @param said what the codebook finds of the same position, towards whomever; null where it finds none
 * @param seen what the reader sees between the two, null where it was not asked
 */
record Candidate(Actor holder, Position position, Actor recipient, Finding found, Finding said, SeenPair seen) {
    /** The recipient, or for nobody the one of an earlier sentence whom the codebook tells. */
    Actor told() {
        return recipient == null && found != null ? found.recipient() : recipient;
    }

    /** The reader's probability of the position, 0 where it was not asked. */
    double probability() {
        return seen == null ? 0 : seen.probability(position);
    }

    /** How sure the codebook's entry is, 0 where there is none. */
    double certainty() {
        return found == null ? 0 : found.confidence();
    }

    /** Whether an entry of the codebook finds it that needs no verifying. */
    boolean isSure() {
        return found != null && found.sure();
    }

    boolean isOfOneHolder(Candidate other) {
        return holder.actorId().equals(other.holder.actorId());
    }

    /** Whether both are the same position of the same holder. */
    boolean isOfOne(Candidate other) {
        return position == other.position && isOfOneHolder(other);
    }

    boolean isTowardsOne(Candidate other) {
        return recipientId().equals(other.recipientId());
    }

    /** The same for one position of one holder, whoever is the recipient. */
    String key() {
        return key(holder, position);
    }

    static String key(Finding finding) {
        return key(finding.party().actor(), finding.outcome().position());
    }

    private static String key(Actor holder, Position position) {
        return holder.actorId() + " " + position;
    }

    Candidate saying(Finding other) {
        return new Candidate(holder, position, recipient, found, other, seen);
    }

    /** Empty for nobody. */
    String recipientId() {
        return recipient == null ? "" : recipient.actorId();
    }
}
