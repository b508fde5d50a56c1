package io.demarche.actors;

import java.util.Locale;

/** How a mention names its actor. */
public enum MentionType {
    NAME,
    NOMINAL,
    PRONOUN,
    METONYM;

    /** The value as tables show it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
