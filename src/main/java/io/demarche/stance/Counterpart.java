package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.actors.ActorType;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * As whom somebody is met. A person in office is his state to other states and their organisations; to his own state, and to
 * people, parties and companies, he is himself: "Berlin urged the president of Norland" means Norland, "dockers jeered the president"
 * means him.
 */
final class Counterpart {
    private static final Set<ActorType> AMONG_STATES = EnumSet.of(
            ActorType.STATE,
            ActorType.ORGANISATION,
            ActorType.AGENCY,
            ActorType.LEGISLATURE,
            ActorType.COURT,
            ActorType.BLOC,
            ActorType.ARMED_GROUP);

    private Counterpart() {}

    /** Takes who holds a position, who is named as the other, and what gives the side for which an actor acts. */
    static Actor of(Actor holder, Actor named, Function<Actor, Actor> partyOf) {
        boolean compatriots = holder.country() != null && Objects.equals(holder.country(), named.country());
        return AMONG_STATES.contains(holder.type()) && !compatriots ? partyOf.apply(named) : named;
    }
}
