package org.probity.bias.statistics;

/// The chi-square test of two weighted shares on their effective counts.
///
/// Each share counts as p·n of n rows with its effective size n, and Pearson's statistic of these counts,
/// (p1 - p2)²/(p(1-p)(1/n1 + 1/n2)) with the pooled p, has one degree of freedom. It holds for many rows, not exactly.
/// Source: J. N. K. Rao, A. J. Scott, Biometrics 48 (1992) 577-585, the correction of first order.
public final class RaoScott {

    private RaoScott() {}

    public static double twoSided(double p1, double n1, double p2, double n2) {
        double pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
        double variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
        return p1 == p2 || !(variance > 0) ? 1 : ChiSquare.upperTail((p1 - p2) * (p1 - p2) / variance, 1);
    }
}
