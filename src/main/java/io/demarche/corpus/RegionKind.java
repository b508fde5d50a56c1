package io.demarche.corpus;

/** What a region of an article's text is; only {@link #HEADLINE} and {@link #BODY} are the article's voice. */
public enum RegionKind {
    HEADLINE,
    BYLINE,
    DATELINE,
    BODY,
    CREDIT;

    /** Whether sentences of such a region are read, scored and searched for actors. */
    public boolean isVoice() {
        return this == HEADLINE || this == BODY;
    }
}
