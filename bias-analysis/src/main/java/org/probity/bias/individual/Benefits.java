package org.probity.bias.individual;

/// Rows by benefit: none, one, two. NaN stands for what does not exist.
///
/// @param none  amount of rows whose benefit is 0; likewise `one` and `two`
record Benefits(double none, double one, double two) {

    double rows() {
        return none + one + two;
    }

    double mean() {
        return (one + 2 * two) / rows();
    }

    double value(InequalityMetric metric) {
        double mean = mean();
        if (!(mean > 0)) {
            return Double.NaN;
        }
        double sum = none * term(metric, 0) + one * term(metric, 1 / mean) + two * term(metric, 2 / mean);
        return finish(metric, sum / rows());
    }

    /// What a person with this share of the mean benefit adds.
    static double term(InequalityMetric metric, double share) {
        return switch (metric) {
            case GENERALIZED_ENTROPY, COEFFICIENT_OF_VARIATION -> (share * share - 1) / 2;
            case THEIL_INDEX -> share == 0 ? 0 : share * StrictMath.log(share);
        };
    }

    /// Rounding may leave an index of equal benefits a trace below zero.
    static double finish(InequalityMetric metric, double mean) {
        double index = Math.max(0, mean);
        return metric == InequalityMetric.COEFFICIENT_OF_VARIATION ? Math.sqrt(2 * index) : index;
    }
}
