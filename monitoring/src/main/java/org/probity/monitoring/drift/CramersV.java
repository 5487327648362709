package org.probity.monitoring.drift;

import java.util.List;

/// Cramér's V of the two-row table of reference and current counts: the square root of chi-square by its maximum.
///
/// Source: Cramér, Mathematical Methods of Statistics, 1946, section 21.9.
public final class CramersV {

    private CramersV() {}

    /// The association between being current and the cell.
    public static DriftResult measure(List<Long> reference, List<Long> current, long minimum) {
        return new Histograms(reference, current)
                .measure(
                        minimum,
                        h -> Math.sqrt(chiSquare(h) / (h.n() + h.m())),
                        h -> Math.sqrt(h.chiSquare95() / (h.n() + h.m())));
    }

    private static double chiSquare(Histograms histograms) {
        double n = histograms.n();
        double m = histograms.m();
        double sum = 0;
        for (int i : histograms.cells()) {
            long both = histograms.reference().get(i) + histograms.current().get(i);
            double difference = histograms.reference().get(i) - both * n / (n + m);
            sum += difference * difference * (n + m) * (n + m) / (both * n * m);
        }
        return sum;
    }
}
