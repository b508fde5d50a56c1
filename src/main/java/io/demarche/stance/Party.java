package io.demarche.stance;

import io.demarche.actors.Actor;

/**
 * Who holds a position and through whom.
 *
 * @param actor the state or body that the position is of
 * @param speaker the person or agency that carries it, null where the actor is named itself
 * @param inOffice whether the speaker's office makes it the actor's, and not that he tells of the actor
 */
record Party(Actor actor, Actor speaker, boolean inOffice) {
    /** Somebody who speaks for himself, or of whom another tells. */
    Party(Actor actor, Actor speaker) {
        this(actor, speaker, false);
    }
}
