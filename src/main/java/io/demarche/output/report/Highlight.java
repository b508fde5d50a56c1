package io.demarche.output.report;

/**
 * One thing that stands out.
 *
 * @param what in which way
 * @param words who or what it is
 * @param figures how much, and of how many
 * @param cell id of the cell of a matrix whose sentences show it, empty where it is none
 */
public record Highlight(String what, String words, String figures, String cell) {}
