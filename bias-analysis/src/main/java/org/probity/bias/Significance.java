package org.probity.bias;

/// Whether a gap to the reference can be chance.
///
/// The family of comparisons that the adjusted values pay for is one rate of one grouping: every group that is large
/// enough against the reference.
public sealed interface Significance {

    /// Which case this is, for records written outside Java.
    String kind();

    /// A two-sided p-value, and the same adjusted by Holm and by Benjamini and Hochberg.
    record Tested(double p, double holm, double benjaminiHochberg, ChanceTest by) implements Significance {

        @Override
        public String kind() {
            return "TESTED";
        }
    }

    /// Why a gap is not tested.
    enum Untested {
        NO_SHARE("the metric is no share of rows"),
        UNDEFINED("one of the two rates does not exist"),
        GROUP_TOO_SMALL("the group is below the minimum size");

        private final String text;

        Untested(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// No test, and why.
    record NotTested(Untested reason) implements Significance {

        @Override
        public String kind() {
            return "NOT_TESTED";
        }
    }
}
