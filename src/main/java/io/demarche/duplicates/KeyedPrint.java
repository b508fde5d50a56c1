package io.demarche.duplicates;

/**
 * An article under one of its keys.
 *
 * @param length shingles of the article
 */
public record KeyedPrint(long key, int length, String articleId) {}
