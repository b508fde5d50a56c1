package io.demarche.job;

/** What to do when the output folder already holds results. */
public enum WhenOutputExists {
    FAIL,
    OVERWRITE,
    /** Take over what is the same, also of a run that was cut off, and replace the rest. */
    RESUME
}
