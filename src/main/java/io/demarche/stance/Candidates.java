package io.demarche.stance;

import io.demarche.actors.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that may be a stance in a sentence: what the codebook finds there, and what the reader thinks possible. */
final class Candidates {
    /** A position that the reader finds less probable than this, towards whomever, is no candidate unless the codebook finds it. */
    static final double LEAST_HELD = 0.06;
    /** Neither is a recipient. */
    private static final double LEAST_TOWARDS = 0.03;

    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private Candidates() {}

    static List<Candidate> of(List<Finding> byCodebook, List<SeenPair> judged) {
        Candidates candidates = new Candidates();
        for (Finding finding : byCodebook) {
            Actor holder = finding.party().actor();
            Position position = finding.outcome().position();
            candidates.add(holder, position, finding.recipient(), finding, judged);
            candidates.add(holder, position, null, null, judged);
        }
        for (SeenPair pair : judged) {
            for (Position position : Position.values()) {
                if (pair.probability(position) >= LEAST_HELD) {
                    candidates.add(pair.holder().party().actor(), position, null, null, judged);
                }
            }
        }
        for (Candidate group : new ArrayList<>(candidates.found.values())) {
            for (SeenPair pair : judged) {
                boolean isOfHolder = pair.holder().id().equals(group.holder().actorId());
                if (isOfHolder && pair.probability(group.position()) >= LEAST_TOWARDS) {
                    candidates.add(group.holder(), group.position(), pair.recipient(), null, judged);
                }
            }
        }
        return List.copyOf(candidates.found.values());
    }

    private void add(Actor holder, Position position, Actor recipient, Finding finding, List<SeenPair> judged) {
        String key = String.join(" ", holder.actorId(), position.name(), recipient == null ? "" : recipient.actorId());
        Candidate before = found.get(key);
        if (before == null) {
            SeenPair seen = judged.stream()
                    .filter(pair ->
                            pair.key().equals(holder.actorId() + " " + (recipient == null ? "" : recipient.actorId())))
                    .findFirst()
                    .orElse(null);
            found.put(key, new Candidate(holder, position, recipient, finding, seen));
        } else if (finding != null && finding.confidence() > before.certainty()) {
            found.put(key, new Candidate(holder, position, recipient, finding, before.seen()));
        }
    }
}
