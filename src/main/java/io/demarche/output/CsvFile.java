package io.demarche.output;

import java.nio.file.Path;

/**
 * One CSV file that was written.
 *
 * @param rows without the header
 */
public record CsvFile(Table table, Path path, long rows) {}
