package io.demarche.stance;

/**
 * Where a cue stands and what shows it.
 *
 * @param group verb that tells the modality, null where a noun alone decides
 * @param first first token of the clause
 * @param end one past its last token
 * @param speech reported speech that it stands in, null for the reporter's words
 * @param confidence of a row with all its parts named
 */
record Evidence(Codebook.Hit hit, VerbGroup group, int first, int end, Speech speech, double confidence) {}
