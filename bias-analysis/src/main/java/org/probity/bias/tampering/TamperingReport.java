package org.probity.bias.tampering;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a search for signs of tampering found, by what it was compared with, and every test that was made or not.
public record TamperingReport(TamperingPlan plan, ComparedWith comparedWith, List<TestRun> tests) {

    public TamperingReport {
        tests = List.copyOf(tests);
        if (tests.stream().map(TestRun::test).distinct().count() < tests.size()) {
            throw new IllegalArgumentException("a test stands in a report once");
        }
    }

    /// What the dataset was compared with.
    public sealed interface ComparedWith {

        /// An approved version, and what became of its rows.
        record Baseline(VersionDiff diff) implements ComparedWith {}

        /// Nothing but itself, so that an attack which the model has learned stays unseen.
        record ItselfOnly(long rows) implements ComparedWith {}
    }

    /// The gravest grade of any finding.
    public TamperingVerdict verdict() {
        return findings().map(TamperingFinding::grade).reduce(TamperingVerdict.NO_SIGN, TamperingVerdict::or);
    }

    /// All findings, suspicious ones first.
    public List<TamperingFinding> ordered() {
        return findings()
                .sorted(Comparator.comparing(TamperingFinding::grade)
                        .reversed()
                        .thenComparingDouble(TamperingFinding::adjusted))
                .toList();
    }

    private Stream<TamperingFinding> findings() {
        return tests.stream().flatMap(run -> run.findings().stream());
    }
}
