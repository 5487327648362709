package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.data.Table;
import org.probity.bias.engine.Observer;

/// Searches a dataset for signs of tampering, against an approved version of it or, where there is none, in itself.
public final class TamperingReview {

    private TamperingReview() {}

    /// Makes every test for which there is something to look at.
    ///
    /// @param baseline the approved version, if there is one; then its rows are the standard of all tests
    public static TamperingOutcome run(Table current, Optional<Table> baseline, TamperingPlan plan, Observer observer) {
        return baseline.map(approved -> new ApprovedVersion(approved, plan).review(current, observer))
                .orElseGet(() -> alone(current, plan, observer));
    }

    private static TamperingOutcome alone(Table current, TamperingPlan plan, Observer observer) {
        Optional<TamperingProblem> problem = TableCheck.problem(current, plan);
        if (problem.isPresent()) {
            return new TamperingOutcome.Refused(problem.orElseThrow());
        }
        Records records = Records.of(plan, Slice.all(current));
        Optional<Learned> learned = Learned.from(records, Learned.Support.suspected(records.size()), observer);
        if (learned.isEmpty()) {
            return new TamperingOutcome.Stopped();
        }
        List<TestRun> runs = new ArrayList<>();
        Stream.concat(Versions.TESTS.stream(), BatchTests.TESTS.stream())
                .forEach(test -> runs.add(new TestRun.NotRun(test, TestRun.Reason.NO_BASELINE)));
        runs.addAll(within(learned.orElseThrow().score(records)));
        observer.reached(100);
        var comparedWith = new TamperingReport.ComparedWith.ItselfOnly(current.rows());
        return new TamperingOutcome.Completed(new TamperingReport(plan, comparedWith, runs));
    }

    private static List<TestRun> within(Scored scored) {
        return List.of(
                new LabelNoise(scored).asymmetry(),
                new DuplicateLabels(scored).run(),
                new BackdoorSearch(scored).run(),
                new SourceTests(scored).run());
    }
}
