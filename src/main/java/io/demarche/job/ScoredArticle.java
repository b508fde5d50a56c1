package io.demarche.job;

/**
 * An article's rows, and what they were made from: while the hash is the same, they need not be made again.
 *
 * @param hash see {@link ScoringHash}
 */
public record ScoredArticle(String hash, AnalysedArticle article) {}
