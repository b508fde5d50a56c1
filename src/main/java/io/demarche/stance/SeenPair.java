package io.demarche.stance;

import io.demarche.actors.Actor;

/**
 * What the reader sees between a holder and a recipient, by the mentions of them that speak for a position most.
 *
 * @param named where the recipient is named, null for nobody
 * @param recipient as whom the holder meets him, null for nobody
 * @param looks how much the two look at each word of the reader, 0 to 1
 * @param thought from what the reader's answers come
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SeenPair(
        Holder holder, Holder named, Actor recipient, PairJudge.Judgement judgement, float[] looks, float[] thought) {
    double probability(Position position) {
        return judgement.positions().get(position);
    }

    /** The same for all mentions of the two. */
    String key() {
        return key(holder.party().actor(), recipient);
    }

    static String key(Actor holder, Actor recipient) {
        return holder.actorId() + " " + (recipient == null ? "" : recipient.actorId());
    }

    SeenPair surer(SeenPair other) {
        return other.judgement.confidence() > judgement.confidence() ? other : this;
    }
}
