package io.demarche.stance;

import io.demarche.actors.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the reader sees between a holder and a recipient, by the mentions of them that speak for a position most.
 *
 * @param named where the recipient is named, null for nobody
 * @param recipient as whom the holder meets him, null for nobody
 * @param look the word that the two look at most
 */
record SeenPair(Holder holder, Holder named, Actor recipient, PairJudge.Judgement judgement, int look) {
    /** A position counts from here; the best threshold on the dev part of the labelled corpus. */
    private static final double LEAST_CONFIDENCE = 0.85;
    /** The likeliest position counts only from here, and so does a second one of the same pair. */
    private static final double LEAST_POSITION = 0.4;

    /** A position towards whomever counts from here, though no recipient is sure. */
    private static final double LEAST_TOWARDS_ANY = 0.6;

    /** Somebody is the recipient from here where otherwise it would be nobody. */
    private static final double LEAST_TOWARDS_SOMEBODY = 0.3;

    private boolean isSure() {
        return judgement.confidence() >= LEAST_CONFIDENCE && probability(judgement.position()) >= LEAST_POSITION;
    }

    double probability(Position position) {
        return judgement.positions().get(position);
    }

    /** The same for all mentions of the two. */
    String key() {
        return holder.id() + " " + (recipient == null ? "" : recipient.actorId());
    }

    SeenPair surer(SeenPair other) {
        return other.judgement.confidence() > judgement.confidence() ? other : this;
    }

    /** A position that a holder takes towards somebody or nobody. */
    record Taken(SeenPair pair, Position position) {}

    /** What counts of all that the reader was asked about in a sentence, by holder and position. */
    static List<Taken> taken(List<SeenPair> judged) {
        Map<String, List<SeenPair>> byHolder = judged.stream()
                .collect(Collectors.groupingBy(seen -> seen.holder().id(), LinkedHashMap::new, Collectors.toList()));
        List<Taken> taken = new ArrayList<>();
        for (List<SeenPair> ofHolder : byHolder.values()) {
            for (Position position : Position.values()) {
                held(position, ofHolder).forEach(pair -> taken.add(new Taken(pair, position)));
            }
        }
        return taken;
    }

    /**
     * Towards whom a holder takes a position. Where only nobody is sure, it is towards the likeliest recipient if he is likely enough; where
     * no recipient is sure, but the position is, whoever it is towards, it is towards the likeliest.
     */
    static List<SeenPair> held(Position position, List<SeenPair> ofHolder) {
        List<SeenPair> sure = ofHolder.stream()
                .filter(seen -> seen.isSure() && seen.probability(position) >= LEAST_POSITION)
                .toList();
        Comparator<SeenPair> likelier = Comparator.comparingDouble(seen -> seen.probability(position));
        if (!sure.isEmpty()) {
            Optional<SeenPair> somebody = ofHolder.stream()
                    .filter(seen -> seen.recipient != null && seen.probability(position) >= LEAST_TOWARDS_SOMEBODY)
                    .max(likelier);
            boolean towardsNobody = sure.stream().allMatch(seen -> seen.recipient == null);
            return towardsNobody && somebody.isPresent() ? List.of(somebody.get()) : sure;
        }
        double towardsNone = ofHolder.stream()
                .mapToDouble(seen -> 1 - seen.probability(position))
                .reduce(1, (one, other) -> one * other);
        return 1 - towardsNone < LEAST_TOWARDS_ANY
                ? List.of()
                : ofHolder.stream().max(likelier).stream().toList();
    }
}
