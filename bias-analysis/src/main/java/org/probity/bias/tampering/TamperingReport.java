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

        /// Which case this is, for records written outside Java.
        String kind();

        /// An approved version, and what became of its rows.
        record Baseline(VersionDiff diff) implements ComparedWith {

            @Override
            public String kind() {
                return "BASELINE";
            }
        }

        /// Nothing but itself, so that an attack which the model has learned stays unseen.
        record ItselfOnly(long rows) implements ComparedWith {

            @Override
            public String kind() {
                return "ITSELF_ONLY";
            }
        }
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

    /// What the verdict means, and what it does not.
    public String conclusion() {
        return switch (comparedWith) {
            case ComparedWith.Baseline _ ->
                switch (verdict()) {
                    case NO_SIGN -> "The new version shows no sign of tampering against the approved one.";
                    case UNEXPLAINED ->
                        "The new version differs from the approved one beyond chance, for everybody alike or for a"
                                + " reason that may be harmless.";
                    case SUSPICIOUS ->
                        "The new version differs from the approved one beyond chance in one group, source or pattern.";
                };
            case ComparedWith.ItselfOnly _ ->
                switch (verdict()) {
                    case NO_SIGN ->
                        "Nothing is conspicuous. Without an approved version an attack that a model learns stays"
                                + " unseen.";
                    case UNEXPLAINED ->
                        "Labels of one group or source contradict predictions more often than others do.";
                    case SUSPICIOUS -> "Labels in one group, source or pattern contradict predictions throughout.";
                };
        };
    }

    private Stream<TamperingFinding> findings() {
        return tests.stream().flatMap(run -> run.findings().stream());
    }
}
