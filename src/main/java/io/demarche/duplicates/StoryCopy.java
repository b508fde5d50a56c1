package io.demarche.duplicates;

/**
 * An article that tells the story of others.
 *
 * @param duplicateGroup the id of the one that stands for all of them: the earliest, and of these the first by id
 */
public record StoryCopy(String articleId, String duplicateGroup) {}
