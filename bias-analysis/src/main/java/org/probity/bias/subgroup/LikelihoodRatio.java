package org.probity.bias.subgroup;

/// How much likelier two shares of their own are than one share of all.
///
/// g = 2·(LL(k, n) + LL(K - k, N - n) - LL(K, N)) with LL(k, n) = k ln(k/n) + (n - k) ln((n - k)/n),
/// computed as 2·sum of observed·ln(observed/expected) over the four cells, which loses no digits where
/// the shares are close. Source: S. S. Wilks, Annals of Mathematical Statistics 9 (1938) 60-62.
final class LikelihoodRatio {

    private LikelihoodRatio() {}

    /// The statistic of k hits in n rows inside, given all hits in all rows; to the last bit that of
    /// those outside.
    static double statistic(long k, long n, long allHits, long allRows) {
        double inside = terms(k, n, (double) allHits / allRows, (double) (allRows - allHits) / allRows);
        double outside =
                terms(allHits - k, allRows - n, (double) allHits / allRows, (double) (allRows - allHits) / allRows);
        return Math.max(0, 2 * (inside + outside));
    }

    private static double terms(long hits, long rows, double hitRate, double missRate) {
        return term(hits, rows * hitRate) + term(rows - hits, rows * missRate);
    }

    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
    }
}
