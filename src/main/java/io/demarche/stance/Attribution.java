package io.demarche.stance;

import java.util.Locale;

/** Who tells of a position: the actor's own words, the reporter's paraphrase of them, or the reporter. */
public enum Attribution {
    DIRECT_QUOTE,
    INDIRECT_QUOTE,
    NARRATED;

    /** The value as tables show it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
