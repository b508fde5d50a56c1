package io.demarche.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts items by gold and found class. */
final class ClassTally {
    private final List<String> labels;
    private final long[][] counts;
    private long n;

    /** Takes all classes; a figure of a class without items is 0. */
    ClassTally(List<String> labels) {
        this.labels = List.copyOf(labels);
        this.counts = new long[labels.size()][labels.size()];
    }

    void add(String gold, String found) {
        counts[index(gold)][index(found)]++;
        n++;
    }

    private int index(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new IllegalArgumentException("Class must be one of " + labels + ", got " + label);
        }
        return index;
    }

    long n() {
        return n;
    }

    double accuracy() {
        long right = 0;
        for (int i = 0; i < labels.size(); i++) {
            right += counts[i][i];
        }
        return n == 0 ? 0 : (double) right / n;
    }

    /** Mean F1 of the classes, those apart that stand for "found nothing" and are never gold. */
    double macroF1(String... apart) {
        return labels.stream()
                .filter(label -> !List.of(apart).contains(label))
                .mapToDouble(label -> of(label).f1())
                .average()
                .orElse(0);
    }

    private Counts of(String label) {
        int k = labels.indexOf(label);
        Counts tally = new Counts();
        for (int i = 0; i < labels.size(); i++) {
            tally.addGold(counts[k][i]);
            tally.addFound(counts[i][k]);
        }
        tally.addHits(counts[k][k]);
        return tally;
    }

    /** Precision, recall, F1 and number of gold items of every class. */
    Map<String, Map<String, Double>> perLabel() {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        labels.forEach(label -> figures.put(label, of(label).figures()));
        return figures;
    }
}
