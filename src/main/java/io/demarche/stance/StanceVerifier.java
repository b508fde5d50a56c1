package io.demarche.stance;

import io.demarche.reader.Verifier;
import io.demarche.reader.Verifier.Verdict;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides which of the positions that codebook and reader find in a sentence are stances. */
class StanceVerifier implements Serializable {
    private static final long serialVersionUID = 1L;
    /** A position counts from here; chosen on the dev part of the labelled corpus, as is the next. */
    private static final double LEAST_HELD = 0.35;
    /** Of several recipients of a position each counts from here. */
    private static final double LEAST_OF_SEVERAL = 0.45;

    private final Verifier verifier = new Verifier();

    /** A candidate with what was said of it; taken where it is a stance. */
    record Verified(Candidate candidate, Verdict verdict, boolean isTaken) {
        /** Probability that holder, position and recipient are right, or what a sure entry of the codebook says if that is more. */
        double confidence() {
            return candidate.isSure() ? Math.max(candidate.certainty(), verdict.right()) : verdict.right();
        }

        private boolean isSureOfSomebody() {
            return candidate.recipient() != null && verdict.right() >= LEAST_OF_SEVERAL;
        }

        private Verified taken(boolean isStance) {
            return new Verified(candidate, verdict, isStance || candidate.isSure());
        }
    }

    /** All candidates of a sentence, which has so many tokens. */
    List<Verified> verify(List<Finding> byCodebook, List<SeenPair> judged, int words) {
        List<Candidate> candidates = Candidates.of(byCodebook, judged);
        if (candidates.isEmpty()) {
            return List.of();
        }
        return decided(candidates, verifier.verdicts(new CandidateFeatures(candidates, judged, words).features()));
    }

    static List<Verified> decided(List<Candidate> candidates, List<Verdict> verdicts) {
        Map<String, List<Verified>> positions = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            positions
                    .computeIfAbsent(candidates.get(i).key(), key -> new ArrayList<>())
                    .add(new Verified(candidates.get(i), verdicts.get(i), false));
        }
        return positions.values().stream()
                .flatMap(ofOne -> decided(ofOne).stream())
                .toList();
    }

    /** A position of a holder counts as a whole, and then towards each recipient who is sure, or the likeliest where nobody is. */
    private static List<Verified> decided(List<Verified> ofOne) {
        boolean isHeld = ofOne.stream().anyMatch(one -> one.verdict().held() >= LEAST_HELD);
        boolean isSure = ofOne.stream().anyMatch(Verified::isSureOfSomebody);
        Candidate likeliest = ofOne.stream()
                .max(Comparator.comparingDouble(one -> one.verdict().right()))
                .orElseThrow()
                .candidate();
        return ofOne.stream()
                .map(one -> one.taken(isHeld
                        && (isSure ? one.isSureOfSomebody() : one.candidate().isTowardsOne(likeliest))))
                .toList();
    }
}
