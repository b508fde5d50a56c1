package io.demarche.duplicates;

/** Two articles that tell one story. */
public record CopyPair(Telling one, Telling other) {}
