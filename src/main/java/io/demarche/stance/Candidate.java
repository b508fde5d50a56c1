package io.demarche.stance;

import io.demarche.actors.Actor;

/**
 * What may be a stance: a position of a holder towards a recipient or nobody.
 *
 * @param holder the state or body that may hold it
 * @param recipient null for nobody
 * @param found what the codebook finds, null where it finds no such stance
 * @param seen what the reader sees between the two, null where it was not asked
 */
record Candidate(Actor holder, Position position, Actor recipient, Finding found, SeenPair seen) {
    /** The reader's probability of the position, 0 where it was not asked. */
    double probability() {
        return seen == null ? 0 : seen.probability(position);
    }

    /** How sure the codebook's entry is, 0 where there is none. */
    double certainty() {
        return found == null ? 0 : found.confidence();
    }

    boolean isOfOneHolder(Candidate other) {
        return holder.actorId().equals(other.holder.actorId());
    }

    /** Whether both are the same position of the same holder. */
    boolean isOfOne(Candidate other) {
        return key().equals(other.key());
    }

    boolean isTowardsOne(Candidate other) {
        return recipientId().equals(other.recipientId());
    }

    /** The same for one position of one holder, whoever is the recipient. */
    String key() {
        return holder.actorId() + " " + position;
    }

    /** Empty for nobody. */
    String recipientId() {
        return recipient == null ? "" : recipient.actorId();
    }
}
