package org.probity.bias;

import java.util.OptionalDouble;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Normal;

/// The chance that data of a given size show a gap that is really there.
///
/// The smallest gap d that two groups reveal solves
/// d = z·sqrt(pm(1-pm)(1/n1 + 1/n2)) + zb·sqrt(p1(1-p1)/n1 + p2(1-p2)/n2) with p1 = p2 ± d, pm the pooled rate, z the
/// two-sided quantile of the confidence and zb the quantile of the power.
/// Source: J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd edition 1981, chapter 3.
public record Power(double confidence, double power) {

    /// The usual four chances in five.
    public static final double USUAL = 0.8;

    /// The direction in which the first group differs from the second.
    public enum Direction {
        ABOVE,
        BELOW
    }

    public Power {
        if (!(power > 0.5 && power < 1)) {
            throw new IllegalArgumentException("a power lies between one half and 1, not at " + power);
        }
        Confidence.of(confidence);
    }

    /// The smallest detectable gap between a group of n1 rows, or so many effective ones, and a group of n2 with rate
    /// p2; empty when even the rate
    /// farthest away would not be detected.
    public OptionalDouble smallestGap(double n1, double n2, double p2, Direction direction) {
        double room = direction == Direction.ABOVE ? 1 - p2 : p2;
        double low = 0;
        double high = room;
        if (n1 <= 0 || n2 <= 0 || missing(high, n1, n2, p2, direction) > 0) {
            return OptionalDouble.empty();
        }
        while (high - low > 1e-15) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (missing(middle, n1, n2, p2, direction) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    private double missing(double d, double n1, double n2, double p2, Direction direction) {
        double p1 = direction == Direction.ABOVE ? p2 + d : p2 - d;
        double pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
        double z = Confidence.of(confidence).quantile();
        double zb = Normal.quantile(power);
        return z * Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
                + zb * Math.sqrt(Math.max(0, p1 * (1 - p1)) / n1 + p2 * (1 - p2) / n2)
                - d;
    }
}
