package org.probity.monitoring.drift;

import java.util.List;

/// The Jensen-Shannon distance with base 2: 0 for equal, 1 for disjoint histograms.
///
/// Source: Lin, Divergence Measures Based on the Shannon Entropy, 1991. Noise band by its second-order expansion.
public final class JensenShannon {

    private JensenShannon() {}

    /// The distance of the current histogram from the reference.
    public static DriftResult measure(List<Long> reference, List<Long> current, long minimum) {
        return new Histograms(reference, current)
                .measure(
                        minimum,
                        JensenShannon::distance,
                        h -> Math.sqrt((1.0 / h.n() + 1.0 / h.m()) * h.chiSquare95() / (8 * Math.log(2))));
    }

    private static double distance(Histograms histograms) {
        double sum = 0;
        for (int i : histograms.cells()) {
            double p = (double) histograms.reference().get(i) / histograms.n();
            double q = (double) histograms.current().get(i) / histograms.m();
            sum += part(p, (p + q) / 2) + part(q, (p + q) / 2);
        }
        return Math.sqrt(Math.max(0, sum / 2 / Math.log(2)));
    }

    private static double part(double share, double middle) {
        return share > 0 ? share * Math.log(share / middle) : 0;
    }
}
