package io.demarche.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gold items, found items, and how many of each match. */
final class Counts {
    private long gold;
    private long found;
    private long recalled;
    private long right;

    void addGold(long n) {
        gold += n;
    }

    void addFound(long n) {
        found += n;
    }

    /** Pairs of one gold and one found item. */
    void addHits(long n) {
        recalled += n;
        right += n;
    }

    /** For matches that are not one to one, such as overlap of spans. */
    void addMatches(long goldItemsFound, long foundItemsRight) {
        recalled += goldItemsFound;
        right += foundItemsRight;
    }

    /** Adds another tally. */
    void add(Counts other) {
        gold += other.gold;
        found += other.found;
        recalled += other.recalled;
        right += other.right;
    }

    long gold() {
        return gold;
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return gold == 0 ? 0 : (double) recalled / gold;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("precision", precision());
        figures.put("recall", recall());
        figures.put("f1", f1());
        figures.put("n", (double) gold);
        return figures;
    }
}
