package org.probity.bias.regression;

import org.probity.bias.UndefinedReason;

/// A test of two groups.
public sealed interface PairTest {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The statistic, its two-sided p-value, and the same raised by Holm for all pairs of the grouping.
    record Tested(double statistic, double p, double holm) implements PairTest {

        @Override
        public String kind() {
            return "TESTED";
        }
    }

    /// No test, and why.
    record NotTested(UndefinedReason reason) implements PairTest {

        @Override
        public String kind() {
            return "NOT_TESTED";
        }
    }
}
