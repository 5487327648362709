package org.probity.bias.statistics;

/// How many rows of equal weight would say as much about a share as rows of unequal weights do.
///
/// It is p(1-p)/V with the linearised variance V = ((1-p)²·sum of w² inside + p²·sum of w² outside)/(sum of w)², which
/// holds whether or not weights have to do with what is counted. V is itself uncertain where few rows are on one side;
/// there Kish's (sum of w)²/sum of w² is taken if it is smaller, so that limits are rather too wide than too narrow.
/// Equal weights give the number of rows in both.
/// Sources: L. Kish, Survey Sampling, 1965, section 11.7; E. L. Korn, B. I. Graubard, Survey Methodology 24 (1998)
/// 193-201, for limits of a share from its effective size.
public final class EffectiveSize {

    /// As many effective rows must be inside and outside for V to be trusted alone.
    private static final double ENOUGH = 20;

    private EffectiveSize() {}

    /// @param part          sum of the weights of rows that are counted
    /// @param whole         sum of all weights, above zero
    /// @param partSquares   sum of the squared weights of rows that are counted
    /// @param wholeSquares  sum of all squared weights
    @SuppressWarnings("MissingSummary")
    public static double of(double part, double whole, double partSquares, double wholeSquares) {
        double kish = kish(whole, wholeSquares);
        double share = part / whole;
        double rest = wholeSquares - partSquares;
        double spread = (1 - share) * (1 - share) * partSquares + share * share * rest;
        // Nobody or everybody counted: the rows seen show no variance.
        if (!(spread > 0)) {
            return kish;
        }
        double linearised = share * (1 - share) * whole / spread * whole;
        boolean enough = kish(part, partSquares) >= ENOUGH && kish(whole - part, rest) >= ENOUGH;
        return enough ? linearised : Math.min(kish, linearised);
    }

    /// (sum of w)²/sum of w².
    public static double kish(double sum, double squares) {
        return sum / squares * sum;
    }
}
