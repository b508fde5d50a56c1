package io.demarche.stance;

import io.demarche.stance.Codebook.Hit;
import io.demarche.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chooses among the entries whose cue stands at a word: the longest cue, then one with demands, then file order. */
final class CueChoice {
    /** Their words are about something else: "ready to talk if the army halts its offensive". */
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "until", "provided");

    private CueChoice() {}

    /** The choice among hits whose demands hold in a clause that ends before {@code end}; null where none does. */
    static Hit of(List<Hit> hits, List<Token> tokens, int end) {
        return of(hits, tokens, null, end);
    }

    /** As above; the subject of a passive counts among the words of the clause. */
    static Hit of(List<Hit> hits, List<Token> tokens, Subject subject, int end) {
        Hit best = null;
        for (Hit hit : hits) {
            if (hit.end() <= Math.max(end, hit.first() + 1)
                    && holds(hit, tokens, subject, end)
                    && (best == null || rank(hit) > rank(best))) {
                best = hit;
            }
        }
        return best;
    }

    private static int rank(Hit hit) {
        return 2 * hit.cue().elements().size() + (hit.entry().object().isEmpty() ? 0 : 1);
    }

    private static boolean holds(Hit hit, List<Token> tokens, Subject subject, int end) {
        List<Token> clause = clause(hit, tokens, subject, end);
        return (hit.entry().object().isEmpty() || anyOf(clause, hit.entry().object()))
                && !anyOf(clause, hit.entry().objectNot());
    }

    /** Why a hit is out of the choice, in words; null where it is not. */
    static String objection(Hit hit, List<Token> tokens, Subject subject, int end) {
        if (hit.end() > Math.max(end, hit.first() + 1)) {
            return "reaches beyond its clause";
        }
        List<Token> clause = clause(hit, tokens, subject, end);
        if (!hit.entry().object().isEmpty() && !anyOf(clause, hit.entry().object())) {
            return "no word of its object in the clause";
        }
        return clause.stream()
                .filter(token -> anyOf(List.of(token), hit.entry().objectNot()))
                .findFirst()
                .map(token -> "object-not stands there: " + token.text())
                .orElse(null);
    }

    private static List<Token> clause(Hit hit, List<Token> tokens, Subject subject, int end) {
        List<Token> clause = new ArrayList<>();
        for (int i = hit.first() + 1;
                i < end && !CONDITIONS.contains(tokens.get(i).lower());
                i++) {
            clause.add(tokens.get(i));
        }
        if (subject != null) {
            clause.addAll(tokens.subList(subject.first(), subject.end()));
        }
        return clause;
    }

    private static boolean anyOf(List<Token> tokens, Set<String> lemmas) {
        return !lemmas.isEmpty()
                && tokens.stream().anyMatch(token -> token.lemmas().stream().anyMatch(lemmas::contains));
    }
}
