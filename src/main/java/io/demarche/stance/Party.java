package io.demarche.stance;

import io.demarche.actors.Actor;

/**
 * Who holds a position and through whom.
 *
 * @param actor the state or body that the position is of
 * @param speaker the person or agency that carries it, null where the actor is named itself
 */
record Party(Actor actor, Actor speaker) {}
