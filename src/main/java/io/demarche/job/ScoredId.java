package io.demarche.job;

/** The id of an article and the {@link ScoringHash} of its rows. */
public record ScoredId(String articleId, String hash) {}
