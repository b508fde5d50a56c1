package io.demarche.actors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of actor an actor is. */
public enum ActorType {
    STATE,
    ORGANISATION,
    AGENCY,
    PARTY,
    ARMED_GROUP,
    BLOC,
    COMPANY,
    LEGISLATURE,
    COURT,
    PERSON,
    /** People who are named by what they are: "protesters", "Norwegian fishermen". */
    GROUP,
    /** News agencies and outlets: recognised, so that "Reuters reported" is nobody's stance, and never an actor. */
    MEDIA;

    /** The value as tables and the registry file show it: "armed-group". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ActorType> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst();
    }
}
