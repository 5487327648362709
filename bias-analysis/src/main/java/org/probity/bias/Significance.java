package org.probity.bias;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.statistics.MultipleTests;

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

    /// The same in their order, each test adjusted for all tests among them.
    static List<Significance> adjusted(List<Significance> family) {
        List<Double> plain = family.stream()
                .flatMap(each -> each instanceof Tested tested ? Stream.of(tested.p()) : Stream.empty())
                .toList();
        Iterator<Double> holm = MultipleTests.holm(plain).iterator();
        Iterator<Double> bh = MultipleTests.benjaminiHochberg(plain).iterator();
        return family.stream()
                .<Significance>map(each -> switch (each) {
                    case Tested(var p, var _, var _, var by) -> new Tested(p, holm.next(), bh.next(), by);
                    case NotTested untested -> untested;
                })
                .toList();
    }

    /// Why a gap is not tested.
    enum Untested {
        NO_SHARE("the metric is no share of rows"),
        NEVER_BELOW_ZERO("chance alone makes the value positive, so nothing is tested"),
        RESAMPLED_ONLY("the limits come from resampling, and no test goes with them"),
        NO_SPREAD("the rows show no spread that a gap could be held against"),
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
