package org.probity.bias.statistics;

/// The chance of k marked ones among n drawn from a population with r marked and b unmarked ones, as a logarithm.
record Hypergeometric(long r, long b, long n) {

    long lowest() {
        return Math.max(0, n - b);
    }

    long highest() {
        return Math.min(n, r);
    }

    double logProbability(long k) {
        if (k < lowest() || k > highest()) {
            return Double.NEGATIVE_INFINITY;
        }
        if (n == 0 || n == r + b) {
            return 0;
        }
        double p = (double) n / (r + b);
        double q = (double) (r + b - n) / (r + b);
        return LogBinomial.probability(k, r, p, q)
                + LogBinomial.probability(n - k, b, p, q)
                - LogBinomial.probability(n, r + b, p, q);
    }

    /// P(k + 1)/P(k).
    double step(long k) {
        return (double) (r - k) / (k + 1) * ((double) (n - k) / (b - n + k + 1));
    }
}
