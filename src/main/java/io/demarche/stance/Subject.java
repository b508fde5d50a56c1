package io.demarche.stance;

import io.demarche.actors.Reference;
import java.util.List;

/**
 * The noun phrase that a verb says something of.
 *
 * @param actors the actors that it is, several where coordinated ("Moscow and Tehran"); empty for anything else
 * @param first index of its first token in the sentence
 * @param end one past its last token
 * @param pronoun lower-case pronoun ("we", "it") where it is one that refers to no actor by itself, else null
 */
record Subject(List<Reference> actors, int first, int end, String pronoun) {}
