package io.demarche.text;

import java.util.Locale;

/** Where a sentence stands: in the headline, in the reporter's prose, or wholly inside quotation marks. */
public enum Part {
    HEADLINE,
    BODY,
    QUOTE;

    /** The value as tables show it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
