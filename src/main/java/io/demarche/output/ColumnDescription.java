package io.demarche.output;

/**
 * What a published column means.
 *
 * @param type {@code string}, {@code integer} or {@code number}, as data packages call them
 * @param range unit, range or format of the values
 * @param isRequired whether every row has a value
 */
public record ColumnDescription(String name, String type, String range, String meaning, boolean isRequired) {}
