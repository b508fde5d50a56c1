package io.demarche.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins what the codebook finds in a sentence with what the reader sees there. */
final class Findings {
    private Findings() {}

    /**
     * The findings of the reader; one that the codebook confirms has the codebook's finer words (mode, entry, cue) and is
     * surer, and one without a recipient gets the one that the codebook tells. What only the codebook finds stays where
     * the reader sees the actor take no such position at all.
     */
    static List<Finding> joined(List<Finding> byCodebook, List<Finding> byReader) {
        List<Finding> read = withoutVague(byReader);
        List<Finding> joined = new ArrayList<>();
        for (Finding finding : read) {
            joined.add(confirmation(finding, byCodebook)
                    .map(entry -> confirmed(finding, entry))
                    .orElse(finding));
        }
        for (Finding entry : byCodebook) {
            if (read.stream().noneMatch(finding -> isOfOne(finding, entry))) {
                joined.add(entry);
            }
        }
        return joined;
    }

    /** Without those towards nobody where the same actor takes the same position towards somebody. */
    private static List<Finding> withoutVague(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.recipient() != null
                        || findings.stream().noneMatch(other -> other.recipient() != null && isOfOne(finding, other)))
                .toList();
    }

    private static Optional<Finding> confirmation(Finding finding, List<Finding> entries) {
        return entries.stream()
                .filter(entry -> isOfOne(finding, entry))
                .filter(entry -> finding.recipient() == null
                        || (entry.recipient() != null
                                && entry.recipient()
                                        .actorId()
                                        .equals(finding.recipient().actorId())))
                .findFirst();
    }

    /** Whether two findings say the same of the same actor. */
    private static boolean isOfOne(Finding one, Finding other) {
        return one.outcome().position() == other.outcome().position()
                && one.party().actor().actorId().equals(other.party().actor().actorId());
    }

    private static Finding confirmed(Finding read, Finding entry) {
        return new Finding(
                entry.method(),
                read.issue(),
                entry.outcome(),
                read.party(),
                entry.recipient(),
                read.modality(),
                read.condition() == null ? entry.condition() : read.condition(),
                read.attribution(),
                entry.first(),
                entry.end(),
                entry.cue(),
                1 - (1 - read.confidence()) * (1 - entry.confidence()));
    }
}
