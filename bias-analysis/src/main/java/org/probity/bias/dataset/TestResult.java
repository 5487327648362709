package org.probity.bias.dataset;

import org.probity.bias.UndefinedReason;

/// A test with its statistic and p-value, or why there is none.
public sealed interface TestResult {

    /// Which case this is, for records written outside Java.
    String kind();

    /// A statistic that is compared with chi-square of so many degrees.
    record Tested(double statistic, long degrees, double p) implements TestResult {

        public Tested {
            if (!(statistic >= 0) || degrees < 1 || !(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("statistic %s, %d degrees, p %s".formatted(statistic, degrees, p));
            }
        }

        @Override
        public String kind() {
            return "TESTED";
        }
    }

    /// There is nothing to test.
    record NotTested(UndefinedReason reason) implements TestResult {

        @Override
        public String kind() {
            return "NOT_TESTED";
        }
    }
}
