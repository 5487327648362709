package org.probity.bias.score;

import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.IntervalMethod;

/// The area under an ROC curve, with the limits of what it is in the population.
///
/// The variance is DeLong's, S10/P + S01/N of the placements of each row among the other class, and the
/// limits are taken on the logit scale, which keeps them inside 0 to 1. Where every pair is in one
/// order that variance is zero; there Newcombe's method 5 gives limits, from the variance the area
/// would have at each limit. Sources: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44
/// (1988) 837-845; M. S. Pepe, The Statistical Evaluation of Medical Tests, 2003; R. G. Newcombe,
/// Statistics in Medicine 25 (2006) 559-573.
final class AreaUnderCurve {

    private final long positives;
    private final long negatives;
    private final double area;
    private final double variance;
    private final double error;

    private AreaUnderCurve(long positives, long negatives, double area, double variance, double error) {
        this.positives = positives;
        this.negatives = negatives;
        this.area = area;
        this.variance = variance;
        this.error = error;
    }

    /// @param positives rows per score in ascending order, at least one in all; likewise `negatives`
    @SuppressWarnings("MissingSummary")
    static AreaUnderCurve of(long[] positives, long[] negatives) {
        double allPositive = sum(positives);
        double allNegative = sum(negatives);
        double pairs = 0;
        double tied = 0;
        double below = 0;
        for (int step = 0; step < positives.length; step++) {
            pairs += positives[step] * (below + negatives[step] / 2.0);
            tied += (double) positives[step] * negatives[step];
            below += negatives[step];
        }
        double area = pairs / (allPositive * allNegative);
        return new AreaUnderCurve(
                (long) allPositive,
                (long) allNegative,
                area,
                variance(positives, negatives, area),
                tied / (allPositive * allNegative) / 2);
    }

    private static double variance(long[] positives, long[] negatives, double area) {
        double allPositive = sum(positives);
        double allNegative = sum(negatives);
        double ofPositives = 0;
        double ofNegatives = 0;
        double below = 0;
        double above = allPositive;
        for (int step = 0; step < positives.length; step++) {
            above -= positives[step];
            double beaten = (below + negatives[step] / 2.0) / allNegative - area;
            double beating = (above + positives[step] / 2.0) / allPositive - area;
            ofPositives += positives[step] * beaten * beaten;
            ofNegatives += negatives[step] * beating * beating;
            below += negatives[step];
        }
        return ofPositives / Math.max(1, allPositive - 1) / allPositive
                + ofNegatives / Math.max(1, allNegative - 1) / allNegative;
    }

    private static double sum(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    double value() {
        return area;
    }

    /// Half the share of pairs in one bin, whose order is not known; what equal scores give where there
    /// are no bins.
    double tiedHalf() {
        return error;
    }

    /// DeLong's variance of the area.
    double variance() {
        return variance;
    }

    Interval.Bounds interval(Confidence confidence) {
        boolean estimable = positives > 1 && negatives > 1 && variance > 0 && area > 0 && area < 1;
        return estimable ? logit(confidence) : newcombe(confidence);
    }

    private Interval.Bounds logit(Confidence confidence) {
        double centre = StrictMath.log(area / (1 - area));
        double half = confidence.quantile() * Math.sqrt(variance) / (area * (1 - area));
        return new Interval.Bounds(
                1 / (1 + StrictMath.exp(half - centre)),
                1 / (1 + StrictMath.exp(-half - centre)),
                confidence.level(),
                IntervalMethod.DELONG_LOGIT);
    }

    private Interval.Bounds newcombe(Confidence confidence) {
        double z = confidence.quantile();
        return new Interval.Bounds(
                area == 0 ? 0 : solve(0, area, z),
                area == 1 ? 1 : solve(1, area, z),
                confidence.level(),
                IntervalMethod.NEWCOMBE_AREA);
    }

    /// The area between `far` and the observed one that lies z of its own standard errors from the
    /// observed one.
    private double solve(double far, double near, double z) {
        double outside = far;
        double inside = near;
        for (int i = 0; i < 100; i++) {
            double middle = (outside + inside) / 2;
            if (Math.abs(area - middle) > z * errorAt(middle)) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return inside;
    }

    private double errorAt(double truth) {
        double more = (positives + negatives) / 2.0 - 1;
        double spread = 1 + more * (1 - truth) / (2 - truth) + more * truth / (1 + truth);
        return Math.sqrt(truth * (1 - truth) * spread / ((double) positives * negatives));
    }
}
