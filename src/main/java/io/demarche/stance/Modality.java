package io.demarche.stance;

import java.util.Locale;

/** How far the text says that a position is taken. */
public enum Modality {
    ASSERTED,
    NEGATED,
    CONDITIONAL,
    FUTURE,
    HYPOTHETICAL,
    HISTORICAL;

    /** The value as tables show it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
