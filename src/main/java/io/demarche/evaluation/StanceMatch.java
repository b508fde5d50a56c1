package io.demarche.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Gold and found stances side by side: each found one matches one gold one at most. Optional gold rows cost nothing when missed
 * and nothing when found.
 */
final class StanceMatch {
    private final List<StanceRow> gold;
    private final List<StanceRow> found;
    /** For each gold row the found one, or -1. */
    private final int[] partner;

    StanceMatch(
            List<StanceRow> gold, List<StanceRow> found, BiPredicate<String, String> samePlace, StanceRow.Level level) {
        this.gold = gold;
        this.found = found;
        this.partner = new int[gold.size()];
        Arrays.fill(partner, -1);
        List<Integer> unused = new ArrayList<>();
        for (int f = 0; f < found.size(); f++) {
            unused.add(f);
        }
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            order.add(g);
        }
        order.sort(Comparator.comparing(g -> gold.get(g).optional()));
        for (int g : order) {
            StanceRow row = gold.get(g);
            unused.stream()
                    .filter(f -> level.same(row, found.get(f))
                            && samePlace.test(row.place(), found.get(f).place()))
                    .findFirst()
                    .ifPresent(f -> {
                        partner[g] = f;
                        unused.remove(f);
                    });
        }
    }

    /** The found row that matches a gold row, -1 for none. */
    int partner(int goldRow) {
        return partner[goldRow];
    }

    /** Adds this match to figures over several texts. */
    void addTo(Counts counts) {
        long hits = 0;
        long optionalHits = 0;
        long required = 0;
        for (int g = 0; g < gold.size(); g++) {
            boolean optional = gold.get(g).optional();
            required += optional ? 0 : 1;
            hits += partner[g] >= 0 && !optional ? 1 : 0;
            optionalHits += partner[g] >= 0 && optional ? 1 : 0;
        }
        counts.addGold(required);
        counts.addFound(found.size() - optionalHits);
        counts.addHits(hits);
    }
}
