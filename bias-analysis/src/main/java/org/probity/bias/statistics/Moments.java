package org.probity.bias.statistics;

/// How many values there are, their mean and their variance (denominator n - 1).
///
/// Source of the update: B. P. Welford, Technometrics 4 (1962) 419-420.
public final class Moments {

    private long count;
    private double mean;
    private double squares;

    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a mean is of finite numbers, not of " + value);
        }
        count++;
        double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
    }

    public long count() {
        return count;
    }

    public double mean() {
        return mean;
    }

    /// Zero for a single value.
    public double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }

    /// Those of the values that are not among some of them.
    ///
    /// Source: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983) 242-247, solved for
    /// a part.
    public Moments without(Moments part) {
        var others = new Moments();
        others.count = count - part.count;
        if (others.count > 0) {
            others.mean = (count * mean - part.count * part.mean) / others.count;
            double step = part.mean - others.mean;
            double between = step * step * part.count * others.count / count;
            others.squares = Math.max(0, squares - part.squares - between);
        }
        return others;
    }
}
