package io.demarche.stance;

import io.demarche.text.Token;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that turn words into positions, from {@code conf/codebook.yaml}; built by {@link CodebookLoader}. */
public final class Codebook implements Serializable {
    /** What a codebook has for a position; its negations and announcements are not counted. */
    public record PositionCount(Position position, int entries, int cues, int examples, int counterExamples) {}

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

    /** What there is for each position, also for those without any. */
    public List<PositionCount> counts() {
        List<PositionCount> counts = new ArrayList<>();
        for (Position position : Position.values()) {
            List<CodebookEntry> own = entries.stream()
                    .filter(entry -> entry.outcome().position() == position)
                    .toList();
            counts.add(new PositionCount(
                    position,
                    own.size(),
                    own.stream().mapToInt(entry -> entry.cues().size()).sum(),
                    own.stream().mapToInt(entry -> entry.examples().size()).sum(),
                    own.stream()
                            .mapToInt(entry -> entry.counterExamples().size())
                            .sum()));
        }
        return counts;
    }

    List<CodebookEntry> entries() {
        return entries;
    }

    /** Entries of a kind whose cue starts at a token of the clause, in the file's order. */
    List<Hit> hits(CodebookEntry.Kind kind, List<Token> tokens, int first) {
        List<Hit> hits = new ArrayList<>();
        for (CodebookEntry entry : candidates(kind, tokens.get(first))) {
            longest(entry, tokens, first).ifPresent(hits::add);
        }
        return hits;
    }

    /** The longest cue that starts at a token and is one of a position's, whatever else its entry demands. */
    Optional<Hit> cueOf(Position position, List<Token> tokens, int first) {
        return Arrays.stream(CodebookEntry.Kind.values())
                .flatMap(kind -> hits(kind, tokens, first).stream())
                .filter(hit -> hit.entry().outcome().position() == position)
                .max(Comparator.comparingInt(Hit::end));
    }

    /** Entries whose cue has its verb at a token and its other words in the passive's subject [subject, subjectEnd). */
    List<Hit> passiveHits(List<Token> tokens, int verb, int subject, int subjectEnd) {
        List<Hit> hits = new ArrayList<>();
        for (CodebookEntry entry : candidates(CodebookEntry.Kind.VERB, tokens.get(verb))) {
            for (CuePhrase cue : entry.cues()) {
                if (cue.matchesPassive(tokens, verb, subject, subjectEnd)) {
                    hits.add(new Hit(entry, cue, verb, verb + 1));
                }
            }
        }
        return hits;
    }

    private Collection<CodebookEntry> candidates(CodebookEntry.Kind kind, Token token) {
        Map<String, List<CodebookEntry>> byLemma = entriesByLemma.getOrDefault(kind, Map.of());
        Map<String, CodebookEntry> candidates = new LinkedHashMap<>();
        for (String lemma : token.lemmas()) {
            for (CodebookEntry entry : byLemma.getOrDefault(lemma, List.of())) {
                candidates.putIfAbsent(entry.id(), entry);
            }
        }
        return candidates.values();
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
