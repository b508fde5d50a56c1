package io.demarche.text;

import java.util.List;

/**
 * One cue with its source and content.
 *
 * @param source null where nobody is named in the sentence
 * @param contents in text order; empty where the content follows in the next sentence
 */
record Report(Words cue, Words source, List<Words> contents) {
    /** The same, where what was taken for content from {@code end} on is the attribution of an outer report. */
    Report cutAt(int end) {
        return new Report(
                cue,
                source,
                contents.stream()
                        .map(range -> range.begin() < end && range.end() > end ? new Words(range.begin(), end) : range)
                        .toList());
    }
}
