package io.demarche.stance;

import io.demarche.actors.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that may be a stance in a sentence: what the codebook finds there, and what the reader thinks possible. */
final class Candidates {
    /** A position that the reader finds less probable than this, towards whomever, is no candidate unless the codebook finds it. */
    private static final double LEAST_HELD = 0.06;
    /** Neither is a recipient. */
    private static final double LEAST_TOWARDS = 0.03;

    private final List<SeenPair> judged;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private Candidates(List<SeenPair> judged) {
        this.judged = judged;
    }

    static List<Candidate> of(List<Finding> byCodebook, List<SeenPair> judged) {
        Candidates candidates = new Candidates(judged);
        byCodebook.forEach(candidates::add);
        for (SeenPair pair : judged) {
            for (Position position : Position.values()) {
                if (pair.probability(position) >= LEAST_HELD) {
                    candidates.add(pair.holder().party().actor(), position, null, null);
                }
            }
        }
        for (Candidate one : new ArrayList<>(candidates.found.values())) {
            judged.stream()
                    .filter(pair -> isOf(one.holder(), pair) && pair.probability(one.position()) >= LEAST_TOWARDS)
                    .forEach(pair -> candidates.add(one.holder(), one.position(), pair.recipient(), null));
        }
        return candidates.found.values().stream()
                .map(one -> one.saying(surest(one, byCodebook)))
                .toList();
    }

    /**
     * Adds what the codebook finds. A recipient whom the sentence does not name is told by those before, and nobody was asked about him
     * here: towards him is towards nobody in this sentence.
     */
    private void add(Finding finding) {
        Actor holder = finding.party().actor();
        Actor recipient = finding.recipient();
        boolean isAsked = judged.stream().anyMatch(pair -> isOf(holder, pair));
        boolean isNamed =
                recipient == null || !isAsked || seen(holder, recipient).isPresent();
        add(holder, finding.outcome().position(), isNamed ? recipient : null, finding);
        add(holder, finding.outcome().position(), null, null);
    }

    private void add(Actor holder, Position position, Actor recipient, Finding finding) {
        Candidate candidate = new Candidate(
                holder,
                position,
                recipient,
                finding,
                null,
                seen(holder, recipient).orElse(null));
        found.merge(
                candidate.key() + " " + candidate.recipientId(),
                candidate,
                (one, other) -> isSurer(other.found(), one.found()) ? other : one);
    }

    /** The codebook's finding of a candidate's position, its own if it has one. */
    private static Finding surest(Candidate one, List<Finding> byCodebook) {
        return Optional.ofNullable(one.found())
                .or(() -> byCodebook.stream()
                        .filter(finding -> one.key().equals(Candidate.key(finding)))
                        .max(Finding.SURENESS))
                .orElse(null);
    }

    private static boolean isSurer(Finding one, Finding other) {
        return one != null && (other == null || Finding.SURENESS.compare(one, other) > 0);
    }

    private Optional<SeenPair> seen(Actor holder, Actor recipient) {
        String key = SeenPair.key(holder, recipient);
        return judged.stream().filter(pair -> pair.key().equals(key)).findFirst();
    }

    private static boolean isOf(Actor holder, SeenPair pair) {
        return pair.holder().id().equals(holder.actorId());
    }
}
