package io.demarche.stance;

import io.demarche.reader.Verifier;
import io.demarche.reader.Verifier.Verdict;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Decides which of the positions that codebook and reader find in a sentence are stances. */
class StanceVerifier implements Serializable {
    private static final long serialVersionUID = 1L;
    /** A position counts from here; chosen on the dev part of the labelled corpus, as is the next. */
    private static final double LEAST_HELD = 0.35;
    /** Each recipient of a position counts from here. */
    private static final double LEAST_TOWARDS = 0.45;

    private final Verifier verifier = new Verifier();

    /** A candidate with what was said of it; taken where it is a stance. */
    record Verified(Candidate candidate, Verdict verdict, boolean isTaken) {}

    /** All candidates of a sentence, which has so many tokens. */
    List<Verified> verify(List<Finding> byCodebook, List<SeenPair> judged, int words) {
        List<Candidate> candidates = Candidates.of(byCodebook, judged);
        if (candidates.isEmpty()) {
            return List.of();
        }
        return decided(candidates, verifier.verdicts(new CandidateFeatures(candidates, judged, words).features()));
    }

    /** A position of a holder counts as a whole, and then towards each recipient who is sure, or the likeliest where nobody is. */
    static List<Verified> decided(List<Candidate> candidates, List<Verdict> verdicts) {
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            positions
                    .computeIfAbsent(candidates.get(i).key(), key -> new ArrayList<>())
                    .add(i);
        }
        List<Integer> taken = positions.values().stream()
                .flatMap(some -> taken(some, candidates, verdicts).stream())
                .toList();
        List<Verified> verified = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            verified.add(new Verified(candidates.get(i), verdicts.get(i), taken.contains(i)));
        }
        return verified;
    }

    private static List<Integer> taken(List<Integer> some, List<Candidate> candidates, List<Verdict> verdicts) {
        if (verdicts.get(most(some, i -> verdicts.get(i).held())).held() < LEAST_HELD) {
            return List.of();
        }
        List<Integer> sure = some.stream()
                .filter(i -> verdicts.get(i).towards() >= LEAST_TOWARDS)
                .collect(Collectors.toList());
        if (sure.stream().anyMatch(i -> candidates.get(i).recipient() != null)) {
            sure.removeIf(i -> candidates.get(i).recipient() == null);
        }
        return sure.isEmpty() ? List.of(most(some, i -> verdicts.get(i).towards())) : sure;
    }

    /** The first of those with the highest value. */
    private static int most(List<Integer> some, ToDoubleFunction<Integer> value) {
        int best = some.get(0);
        for (int i : some) {
            best = value.applyAsDouble(i) > value.applyAsDouble(best) ? i : best;
        }
        return best;
    }
}
