package io.demarche.job;

import io.demarche.output.ExportFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What to hand on.
 *
 * @param results the folder of a finished run
 * @param formats at least one
 * @param master the Spark master to use when {@code spark-submit} set none
 */
public record ExportOptions(Path results, List<ExportFormat> formats, String master) {
    public ExportOptions {
        formats = List.copyOf(formats);
    }
}
