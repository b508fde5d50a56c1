package io.demarche.output;

/** A model that a run scored with. */
public record ModelUsed(String name, String sha256) {}
