package io.demarche.actors;

import java.io.Serializable;

/**
 * Somebody who can take a position, as known on an article's date.
 *
 * @param actorId canonical id
 * @param name display name
 * @param country id of the state or organisation that the actor belongs to, null when none
 * @param role office on that date, null when none
 * @param speaksForCountry whether the actor's words and deeds in office are those of {@code country}
 * @param presumed whether only the list says that he is in office, of whom the text tells neither date nor title
 */
public record Actor(
        String actorId,
        String name,
        ActorType type,
        String country,
        String role,
        boolean speaksForCountry,
        boolean presumed)
        implements Serializable {
    public Actor(String actorId, String name, ActorType type, String country, String role, boolean speaksForCountry) {
        this(actorId, name, type, country, role, speaksForCountry, false);
    }

    /** The same actor, speaking for nobody but himself. */
    Actor asPrivate() {
        return new Actor(actorId, name, type, country, role, false);
    }

    /** The same actor, in office as far as the list knows. */
    Actor asPresumed() {
        return new Actor(actorId, name, type, country, role, speaksForCountry, true);
    }

    /** The same actor, in an office of which the text tells. */
    Actor asTold() {
        return new Actor(actorId, name, type, country, role, speaksForCountry);
    }

    public boolean isPerson() {
        return type == ActorType.PERSON;
    }
}
