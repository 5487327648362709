package org.probity.bias.dataset;

import org.probity.bias.UndefinedReason;

/// How strongly two columns belong together.
public sealed interface Association {

    /// Which case this is, for records written outside Java.
    String kind();

    /// The measures of a table of counts with its degrees of freedom.
    ///
    /// Cramer's V = sqrt(chi2/(n·min(r - 1, c - 1))), 0 for none and 1 for one giving the other away.
    /// Corrected for its bias: phi² = max(0, chi2/n - (r - 1)(c - 1)/(n - 1)),
    /// r' = r - (r - 1)²/(n - 1), c' likewise, V = sqrt(phi²/min(r' - 1, c' - 1)).
    /// Sources: H. Cramer, Mathematical Methods of Statistics, 1946; W. Bergsma, Journal of the Korean
    /// Statistical Society 42 (2013) 323-328.
    ///
    /// @param mutualInformation in nats
    record Measured(long rows, TestResult.Tested chiSquare, double cramersV, double corrected, double mutualInformation)
            implements Association {

        @Override
        public String kind() {
            return "MEASURED";
        }
    }

    /// There is nothing to measure, and why.
    record NotMeasured(UndefinedReason reason) implements Association {

        @Override
        public String kind() {
            return "NOT_MEASURED";
        }
    }

    /// The measures of a table of counts.
    static Association of(CrossTable table) {
        return switch (table.test()) {
            case TestResult.NotTested(var reason) -> new NotMeasured(reason);
            case TestResult.Tested tested -> measured(table, tested);
        };
    }

    private static Association measured(CrossTable table, TestResult.Tested tested) {
        double n = table.all();
        double r = table.rows();
        double c = table.columns();
        double plain = Math.sqrt(tested.statistic() / (n * Math.min(r - 1, c - 1)));
        double phi = Math.max(0, tested.statistic() / n - (r - 1) * (c - 1) / (n - 1));
        double span = Math.min(r - 1 - (r - 1) * (r - 1) / (n - 1), c - 1 - (c - 1) * (c - 1) / (n - 1));
        // Where every row has a value of its own nothing is left after the correction.
        double corrected = span > 0 ? Math.min(1, Math.sqrt(phi / span)) : 0;
        return new Measured(table.all(), tested, Math.min(1, plain), corrected, table.mutualInformation());
    }
}
