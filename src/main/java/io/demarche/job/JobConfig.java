package io.demarche.job;

import io.demarche.aggregate.CountedStories;
import io.demarche.corpus.ReadSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code demarche.conf} says.
 *
 * @param actors registry files; paths are relative to the file that names them
 * @param codebooks codebook files
 * @param issues issue catalogue
 * @param plover scale of positions and modes
 * @param maxRejected share of units, in [0, 1], above which a run ends with exit code 4
 * @param countDuplicates whether each copy of a story counts, not only the one that stands for all
 * @param leastConfidence what a stance must have to count in the tables about actors, in [0, 1]
 * @param csvDialect standard or excel-eu
 * @param reading how input files are read
 */
public record JobConfig(
        List<Path> actors,
        List<Path> codebooks,
        Path issues,
        Path plover,
        double maxRejected,
        boolean countDuplicates,
        double leastConfidence,
        String csvDialect,
        ReadSettings reading) {
    public JobConfig {
        if (maxRejected < 0 || maxRejected > 1) {
            throw new IllegalArgumentException("max-rejected must lie in [0, 1], got " + maxRejected);
        }
        if (leastConfidence < 0 || leastConfidence > 1) {
            throw new IllegalArgumentException("least-confidence must lie in [0, 1], got " + leastConfidence);
        }
    }

    /** What the tables about actors and the report count. */
    CountedStories counted() {
        return new CountedStories(countDuplicates, leastConfidence);
    }
}
