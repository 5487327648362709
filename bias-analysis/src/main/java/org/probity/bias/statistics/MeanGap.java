package org.probity.bias.statistics;

/// The difference of two means with its standard error, each group with its own variance.
///
/// Source: B. L. Welch, Biometrika 34 (1947) 28-35; the groups are large enough for the normal distribution.
public record MeanGap(double difference, double standardError) {

    public MeanGap {
        if (!Double.isFinite(difference) || !(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("no gap of means: %s ± %s".formatted(difference, standardError));
        }
    }

    /// The first mean minus the second.
    public static MeanGap of(Moments first, Moments second) {
        return new MeanGap(
                first.mean() - second.mean(),
                StrictMath.sqrt(first.variance() / first.count() + second.variance() / second.count()));
    }

    /// The two-sided p-value of no difference; without any spread only equal means are no difference.
    public double p() {
        if (standardError == 0) {
            return difference == 0 ? 1 : 0;
        }
        return NormalTail.twoSided(difference / standardError);
    }
}
