package io.demarche.job;

import io.demarche.stance.Codebook.PositionCount;
import io.demarche.stance.CodebookExamples.Failure;
import java.util.List;

/** What a codebook holds and which of its examples it does not keep. */
public record CodebookReport(List<PositionCount> counts, List<Failure> failures) {
    public CodebookReport {
        counts = List.copyOf(counts);
        failures = List.copyOf(failures);
    }
}
