package io.demarche.job;

/** What to do when the output folder already holds results. */
public enum WhenOutputExists {
    FAIL,
    OVERWRITE
}
