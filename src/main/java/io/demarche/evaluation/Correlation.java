package io.demarche.evaluation;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** How well two series of numbers agree. */
final class Correlation {
    private Correlation() {}

    /** Pearson's r, in [-1, 1]; NaN for fewer than two pairs or a series without variance. */
    static double pearson(List<Double> one, List<Double> other) {
        if (one.size() < 2) {
            return Double.NaN;
        }
        return new PearsonsCorrelation().correlation(values(one), values(other));
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
