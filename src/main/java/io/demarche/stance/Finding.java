package io.demarche.stance;

import io.demarche.actors.Actor;
import io.demarche.stance.CodebookEntry.Outcome;
import io.demarche.text.Span;
import java.util.Comparator;

/**
 * A stance before it becomes a row.
 *
 * @param method id of the codebook entry, or that of the model
 * @param issue where the method tells one, else null
 * @param recipient null where nobody is named
 * @param first first token of the clause that shows it, in its sentence
 * @param end one past the last token
 * @param sure whether nothing else need say so
 */
record Finding(
        String method,
        String issue,
        Outcome outcome,
        Party party,
        Actor recipient,
        Modality modality,
        Span condition,
        Attribution attribution,
        int first,
        int end,
        Span cue,
        double confidence,
        boolean sure) {
    /** What needs no verifying is surer than anything else. */
    static final Comparator<Finding> SURENESS =
            Comparator.comparing(Finding::sure).thenComparing(Finding::confidence);

    Finding towards(Actor other) {
        return towards(other, confidence);
    }

    Finding towards(Actor other, double probability) {
        return new Finding(
                method,
                issue,
                outcome,
                party,
                other,
                modality,
                condition,
                attribution,
                first,
                end,
                cue,
                probability,
                sure);
    }

    /** With the finer words of a codebook's finding of the same position. */
    Finding inTheWordsOf(Finding entry) {
        return new Finding(
                entry.method,
                issue,
                entry.outcome,
                party,
                recipient,
                modality,
                condition == null ? entry.condition : condition,
                attribution,
                entry.first,
                entry.end,
                entry.cue,
                confidence,
                entry.sure);
    }
}
