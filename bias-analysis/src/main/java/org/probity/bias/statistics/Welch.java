package org.probity.bias.statistics;

/// Two means whose variances need not be equal: the t statistic of their difference and what follows
/// from it.
///
/// t = (mean1 - mean2)/sqrt(v1/n1 + v2/n2) with (v1/n1 + v2/n2)²/((v1/n1)²/(n1 - 1) + (v2/n2)²/(n2 -
/// 1)) degrees of freedom. Source: B. L. Welch, Biometrika 34 (1947) 28-35.
public record Welch(double difference, double error, double degrees) {

    public Welch {
        if (!(error > 0) || !(degrees > 0)) {
            throw new IllegalArgumentException("standard error %s, degrees %s".formatted(error, degrees));
        }
    }

    /// Whether both groups have two values, and not all are the same.
    public static boolean possible(MeanAndSpread first, MeanAndSpread second) {
        return first.count() > 1 && second.count() > 1 && first.variance() + second.variance() > 0;
    }

    public static Welch of(MeanAndSpread first, MeanAndSpread second) {
        double one = first.variance() / first.count();
        double other = second.variance() / second.count();
        double degrees = (one + other)
                * (one + other)
                / (one * one / (first.count() - 1) + other * other / (second.count() - 1));
        return new Welch(first.mean() - second.mean(), Math.sqrt(one + other), degrees);
    }

    /// The interval of the difference of two means, or why there is none.
    public static Interval interval(MeanAndSpread first, MeanAndSpread second, Confidence confidence) {
        if (first.count() == 1 || second.count() == 1) {
            return new Interval.None(NoInterval.ONE_ROW);
        }
        return possible(first, second)
                ? of(first, second).interval(confidence)
                : new Interval.None(NoInterval.NO_SPREAD);
    }

    public double t() {
        return difference / error;
    }

    /// The two-sided p-value of equal means.
    public double p() {
        return StudentT.bothSides(t(), degrees);
    }

    public Interval.Bounds interval(Confidence confidence) {
        double half = StudentT.quantile(confidence.level(), degrees) * error;
        return new Interval.Bounds(difference - half, difference + half, confidence.level(), IntervalMethod.WELCH);
    }
}
