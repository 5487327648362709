package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.data.Table;
import org.probity.bias.engine.Observer;

/// Searches a dataset for signs of tampering, against an approved version of it or, where there is none, in itself.
public final class TamperingReview {

    private final TamperingPlan plan;
    private final Observer observer;

    private TamperingReview(TamperingPlan plan, Observer observer) {
        this.plan = plan;
        this.observer = observer;
    }

    /// Makes every test for which there is something to look at.
    ///
    /// @param baseline the approved version, if there is one; then its rows are the standard of all tests
    public static TamperingOutcome run(Table current, Optional<Table> baseline, TamperingPlan plan, Observer observer) {
        Optional<TamperingProblem> problem = Stream.concat(Stream.of(current), baseline.stream())
                .flatMap(table -> TableCheck.problem(table, plan).stream())
                .findFirst();
        if (problem.isPresent()) {
            return new TamperingOutcome.Refused(problem.orElseThrow());
        }
        var review = new TamperingReview(plan, observer);
        return baseline.map(approved -> review.against(Versions.of(plan, approved, current)))
                .orElseGet(() -> review.alone(current));
    }

    private TamperingOutcome against(Versions versions) {
        List<TestRun> runs = new ArrayList<>(versions.concentrations());
        var approved = new Slice(versions.baseline(), Records.labelled(plan, Slice.all(versions.baseline())));
        var added = new Slice(versions.current(), versions.rows().added());
        if (Records.labelled(plan, added).length == 0) {
            Stream.of(
                            TamperingTest.LABEL_RESIDUALS,
                            TamperingTest.CONFIDENT_FLIPS,
                            TamperingTest.BASE_RATE,
                            TamperingTest.TRIGGER)
                    .forEach(test -> runs.add(new TestRun.NotRun(test, TestRun.Reason.NO_SUCH_ROWS)));
        } else {
            Optional<Scored> scored = Scored.of(Records.of(plan, approved, added), approved.rows().length, observer);
            if (scored.isEmpty()) {
                return new TamperingOutcome.Stopped();
            }
            runs.addAll(BatchTests.runs(scored.orElseThrow()));
        }
        observer.reached(100);
        var comparedWith = new TamperingReport.ComparedWith.Baseline(VersionDiff.of(versions));
        return new TamperingOutcome.Completed(new TamperingReport(plan, comparedWith, runs));
    }

    private TamperingOutcome alone(Table current) {
        return new TamperingOutcome.Completed(
                new TamperingReport(plan, new TamperingReport.ComparedWith.ItselfOnly(current.rows()), List.of()));
    }
}
