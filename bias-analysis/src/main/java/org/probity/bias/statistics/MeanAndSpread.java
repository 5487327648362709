package org.probity.bias.statistics;

/// How many values there are, their mean, and their variance with n - 1; 0 where there is one value.
public record MeanAndSpread(long count, double mean, double variance) {

    public MeanAndSpread {
        if (count < 1 || !Double.isFinite(mean) || !(variance >= 0)) {
            throw new IllegalArgumentException(
                    "no moments: %d values, mean %s, variance %s".formatted(count, mean, variance));
        }
    }

    /// Of values whose sum and sum of squares are known.
    public static MeanAndSpread of(long count, double sum, double squares) {
        double mean = sum / count;
        double variance = count == 1 ? 0 : Math.max(0, (squares - sum * mean) / (count - 1));
        return new MeanAndSpread(count, mean, variance);
    }

    public static MeanAndSpread of(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new MeanAndSpread(values.length, mean, values.length == 1 ? 0 : squares / (values.length - 1));
    }

    /// The interval of the true mean by Student's t; for values far from normal it is good for large
    /// groups only.
    public Interval interval(Confidence confidence) {
        if (count == 1) {
            return new Interval.None(NoInterval.ONE_ROW);
        }
        if (variance == 0) {
            return new Interval.None(NoInterval.NO_SPREAD);
        }
        double half = StudentT.quantile(confidence.level(), count - 1.0) * Math.sqrt(variance / count);
        return new Interval.Bounds(mean - half, mean + half, confidence.level(), IntervalMethod.STUDENT_T);
    }
}
