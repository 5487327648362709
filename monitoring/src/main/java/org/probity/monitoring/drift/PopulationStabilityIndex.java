package org.probity.monitoring.drift;

import java.util.List;

/// The population stability index: the symmetric relative entropy of two histograms.
///
/// Noise band: without drift PSI is about (1/n + 1/m) times chi-square with B - 1 degrees
/// (Yurdakul, Statistical Properties of Population Stability Index, 2018).
public final class PopulationStabilityIndex {

    // Half an event per cell keeps an empty cell from making the index infinite.
    private static final double PSEUDO_COUNT = 0.5;

    private PopulationStabilityIndex() {}

    /// The index of the current histogram against the reference.
    public static DriftResult measure(List<Long> reference, List<Long> current, long minimum) {
        return new Histograms(reference, current)
                .measure(minimum, PopulationStabilityIndex::index, h -> (1.0 / h.n() + 1.0 / h.m()) * h.chiSquare95());
    }

    private static double index(Histograms histograms) {
        int[] cells = histograms.cells();
        double n = histograms.n() + PSEUDO_COUNT * cells.length;
        double m = histograms.m() + PSEUDO_COUNT * cells.length;
        double sum = 0;
        for (int i : cells) {
            double p = (histograms.reference().get(i) + PSEUDO_COUNT) / n;
            double q = (histograms.current().get(i) + PSEUDO_COUNT) / m;
            sum += (q - p) * Math.log(q / p);
        }
        return sum;
    }
}
