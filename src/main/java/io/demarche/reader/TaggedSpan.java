package io.demarche.reader;

/**
 * Words that a layer of tags marks.
 *
 * @param type the tag without its B or I: "PER", "nominal"; empty in layers of one kind
 * @param confidence mean probability of its tags
 */
public record TaggedSpan(WordSpan words, String type, double confidence) {}
