package org.probity.bias.tampering;

import java.util.function.IntPredicate;

/// How many labels of some rows look flipped, in each direction, whoever the rows belong to.
///
/// Model: a negative label became positive with chance u, a positive one negative with chance d, so that the mean of
/// y - f is u·(1 - f) - d·f for a predicted chance f. Both by least squares, each row weighted by the inverse of its
/// variance f·(1 - f), with their covariance. Rates below zero are none.
record FlipRates(double up, double down, double varianceUp, double varianceDown, double covariance) {

    static final FlipRates NONE = new FlipRates(0, 0, 0, 0, 0);

    private static final double SUREST = 0.01;

    /// What lies between chances this near to 0 or 1 says more about the model than about the labels.
    private static double held(double chance) {
        return Math.clamp(chance, SUREST, 1 - SUREST);
    }

    /// The rates of the rows beyond those that the model shows without any flip.
    static FlipRates of(Sums rows, Sums reference) {
        if (rows.singular() || reference.singular()) {
            return NONE;
        }
        FlipRates found = rows.solve();
        FlipRates usual = reference.solve();
        return new FlipRates(
                Math.max(0, found.up - usual.up),
                Math.max(0, found.down - usual.down),
                found.varianceUp + usual.varianceUp,
                found.varianceDown + usual.varianceDown,
                found.covariance + usual.covariance);
    }

    /// The mean residual that these rates explain, for rows with these means of 1 - f and of f.
    double explained(double negative, double positive) {
        return up * negative - down * positive;
    }

    /// The variance of what they explain.
    double variance(double negative, double positive) {
        double both = negative * negative * varianceUp + positive * positive * varianceDown;
        return Math.max(0, both - 2 * negative * positive * covariance);
    }

    /// The chance of a positive label after such flips.
    double after(double chance) {
        return Math.clamp(chance + explained(1 - chance, chance), 0, 1);
    }

    /// The sums of the normal equations.
    static final class Sums {

        private double uu;
        private double ud;
        private double dd;
        private double ur;
        private double dr;

        static Sums over(Scored scored, IntPredicate which) {
            var sums = new Sums();
            for (int row = 0; row < scored.size(); row++) {
                if (which.test(row)) {
                    sums.add(scored.chance(row), scored.positive(row));
                }
            }
            return sums;
        }

        private void add(double chance, boolean positive) {
            double f = held(chance);
            double weight = 1 / (f * (1 - f));
            double residual = (positive ? 1 : 0) - chance;
            uu += weight * (1 - f) * (1 - f);
            ud -= weight * (1 - f) * f;
            dd += weight * f * f;
            ur += weight * (1 - f) * residual;
            dr -= weight * f * residual;
        }

        private double determinant() {
            return uu * dd - ud * ud;
        }

        private boolean singular() {
            return !(determinant() > 1e-9 * uu * dd);
        }

        private FlipRates solve() {
            double determinant = determinant();
            return new FlipRates(
                    (dd * ur - ud * dr) / determinant,
                    (uu * dr - ud * ur) / determinant,
                    dd / determinant,
                    uu / determinant,
                    -ud / determinant);
        }
    }
}
