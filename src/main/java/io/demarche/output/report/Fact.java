package io.demarche.output.report;

/** Something to know about the run. */
public record Fact(String name, String value) {}
