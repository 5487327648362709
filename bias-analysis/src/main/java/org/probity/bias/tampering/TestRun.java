package org.probity.bias.tampering;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.probity.bias.statistics.MultipleTests;

/// One test of a search for tampering with what it found, or why it was not made.
public sealed interface TestRun {

    TamperingTest test();

    /// Which case this is, for records written outside Java.
    String kind();

    List<TamperingFinding> findings();

    /// Why a test was not made.
    enum Reason {
        /// There is no approved version to compare with.
        NO_BASELINE,
        /// No row was added, removed or changed in the way that the test is about.
        NO_SUCH_ROWS,
        /// No group, pattern or source has enough rows.
        TOO_FEW_ROWS,
        /// The plan names no column that says where rows came from.
        NO_PROVENANCE
    }

    /// The test was made, over so many comparisons, the smallest adjusted p-value among them being this one.
    record Made(TamperingTest test, long comparisons, double smallest, List<TamperingFinding> findings)
            implements TestRun {

        public Made {
            findings = List.copyOf(findings);
            if (comparisons <= 0 || !(smallest >= 0 && smallest <= 1)) {
                throw new IllegalArgumentException("%d comparisons, smallest p %s".formatted(comparisons, smallest));
            }
        }

        @Override
        public String kind() {
            return "MADE";
        }
    }

    /// The test was not made.
    record NotRun(TamperingTest test, Reason reason) implements TestRun {

        @Override
        public String kind() {
            return "NOT_RUN";
        }

        @Override
        public List<TamperingFinding> findings() {
            return List.of();
        }
    }

    /// The candidates whose p-value, adjusted by Holm, is below alpha become findings, the surest first.
    ///
    /// Of these, the ones that other rows do not explain are suspicious, adjusted for the number of findings.
    static TestRun of(TamperingTest test, List<? extends Candidate> family, double alpha) {
        if (family.isEmpty()) {
            return new NotRun(test, Reason.TOO_FEW_ROWS);
        }
        List<Double> adjusted =
                MultipleTests.holm(family.stream().map(Candidate::p).toList());
        List<Integer> found = IntStream.range(0, family.size())
                .filter(i -> adjusted.get(i) < alpha)
                .boxed()
                .toList();
        List<TamperingFinding> findings = found.stream()
                .map(i -> finding(family.get(i), adjusted.get(i), alpha / found.size()))
                .sorted(Comparator.comparing(TamperingFinding::grade)
                        .reversed()
                        .thenComparingDouble(TamperingFinding::p))
                .filter(onePlaceOnce())
                .toList();
        double smallest =
                adjusted.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        return new Made(test, family.size(), smallest, findings);
    }

    /// A group that is found in several ways is told once, in the surest way.
    private static Predicate<TamperingFinding> onePlaceOnce() {
        Set<List<Condition>> seen = new HashSet<>();
        return finding -> seen.add(finding.where());
    }

    private static TamperingFinding finding(Candidate candidate, double adjusted, double limit) {
        return candidate.finding(
                Math.max(candidate.p(), adjusted),
                candidate.beyond() < limit ? TamperingVerdict.SUSPICIOUS : TamperingVerdict.UNEXPLAINED);
    }
}
