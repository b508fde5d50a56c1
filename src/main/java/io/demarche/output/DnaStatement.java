package io.demarche.output;

import io.demarche.stance.Stance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stance as a statement of a Discourse Network Analyzer: who agrees with what, or does not. A request says neither and has
 * no row.
 */
final class DnaStatement {
    static final List<String> COLUMNS = List.of(
            "statement_id",
            "date",
            "document_id",
            "document_title",
            "source",
            "start",
            "stop",
            "person",
            "organization",
            "concept",
            "agreement",
            "text");

    private DnaStatement() {}

    static Optional<List<Object>> of(Stance stance) {
        String concept = Stream.of(stance.issue(), stance.recipient())
                .filter(part -> part != null)
                .collect(Collectors.joining(": "));
        if (stance.polarity() == 0 || concept.isEmpty()) {
            return Optional.empty();
        }
        boolean isPerson = stance.actorType().equals("person");
        return Optional.of(Arrays.asList(
                stance.stanceId(),
                ExportFormat.day(stance.published()),
                stance.articleId(),
                stance.title(),
                stance.publisher(),
                stance.begin(),
                stance.end(),
                isPerson ? stance.actor() : stance.speaker(),
                isPerson ? null : stance.actor(),
                concept,
                stance.polarity() > 0 ? 1 : 0,
                stance.sentence()));
    }
}
