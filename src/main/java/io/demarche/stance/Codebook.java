package io.demarche.stance;

import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that turn words into positions, from {@code conf/codebook.yaml}; built by {@link CodebookLoader}. */
public final class Codebook implements Serializable {
    /** An entry whose cue stands at a token. */
    record Hit(CodebookEntry entry, CuePhrase cue, int first, int end) {}

    private final List<CodebookEntry> entries;
    private final Map<CodebookEntry.Kind, Map<String, List<CodebookEntry>>> entriesByLemma =
            new EnumMap<>(CodebookEntry.Kind.class);

    Codebook(List<CodebookEntry> entries) {
        this.entries = List.copyOf(entries);
        for (CodebookEntry entry : entries) {
            Map<String, List<CodebookEntry>> byLemma =
                    entriesByLemma.computeIfAbsent(entry.kind(), kind -> new HashMap<>());
            for (CuePhrase cue : entry.cues()) {
                for (String lemma : cue.firstLemmas()) {
                    List<CodebookEntry> list = byLemma.computeIfAbsent(lemma, key -> new ArrayList<>());
                    if (!list.contains(entry)) {
                        list.add(entry);
                    }
                }
            }
        }
    }

    public int size() {
        return entries.size();
    }

    List<CodebookEntry> entries() {
        return entries;
    }

    /** Entries of a kind whose cue starts at a token of the clause, in the file's order. */
    List<Hit> hits(CodebookEntry.Kind kind, List<Token> tokens, int first) {
        List<Hit> hits = new ArrayList<>();
        Map<String, List<CodebookEntry>> byLemma = entriesByLemma.getOrDefault(kind, Map.of());
        for (String lemma : tokens.get(first).lemmas()) {
            for (CodebookEntry entry : byLemma.getOrDefault(lemma, List.of())) {
                if (hits.stream().noneMatch(hit -> hit.entry().id().equals(entry.id()))) {
                    longest(entry, tokens, first).ifPresent(hits::add);
                }
            }
        }
        return hits;
    }

    private static Optional<Hit> longest(CodebookEntry entry, List<Token> tokens, int first) {
        Hit longest = null;
        for (CuePhrase cue : entry.cues()) {
            int end = cue.matchAt(tokens, first);
            if (end > 0
                    && (longest == null
                            || cue.elements().size() > longest.cue().elements().size())) {
                longest = new Hit(entry, cue, first, end);
            }
        }
        return Optional.ofNullable(longest);
    }
}
