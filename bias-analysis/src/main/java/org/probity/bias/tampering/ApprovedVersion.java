package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.probity.bias.data.Table;
import org.probity.bias.engine.Observer;

/// The version of a dataset that people trust, with what was learned from it, against which later ones are reviewed.
///
/// Learning takes most of the time of a review and is done once.
public final class ApprovedVersion {

    private final Table table;
    private final TamperingPlan plan;
    private final Slice labelled;
    private final List<Learned> learned = new ArrayList<>();

    public ApprovedVersion(Table table, TamperingPlan plan) {
        this.table = table;
        this.plan = plan;
        labelled = table.has(plan.label().column())
                ? new Slice(table, Records.labelled(plan, Slice.all(table)))
                : Slice.all(table);
    }

    /// Searches a later version for signs of tampering.
    public TamperingOutcome review(Table current, Observer observer) {
        Optional<TamperingProblem> problem = Stream.of(table, current)
                .flatMap(version -> TableCheck.problem(version, plan).stream())
                .findFirst();
        if (problem.isPresent()) {
            return new TamperingOutcome.Refused(problem.orElseThrow());
        }
        Versions versions = Versions.of(plan, table, current);
        List<TestRun> runs = new ArrayList<>(versions.concentrations());
        var added = new Slice(current, versions.rows().renewed());
        if (Records.labelled(plan, added).length == 0) {
            BatchTests.TESTS.forEach(test -> runs.add(new TestRun.NotRun(test, TestRun.Reason.NO_SUCH_ROWS)));
        } else {
            Records records = Records.of(plan, labelled, added);
            Optional<Learned> known = learned(records, observer);
            if (known.isEmpty()) {
                return new TamperingOutcome.Stopped();
            }
            runs.addAll(BatchTests.runs(known.orElseThrow().score(records)));
        }
        observer.reached(100);
        var comparedWith = new TamperingReport.ComparedWith.Baseline(VersionDiff.of(versions));
        return new TamperingOutcome.Completed(new TamperingReport(plan, comparedWith, runs));
    }

    private synchronized Optional<Learned> learned(Records records, Observer observer) {
        Optional<Learned> known =
                learned.stream().filter(each -> each.holdsFor(records)).findFirst();
        if (known.isPresent()) {
            return known;
        }
        Optional<Learned> fresh = Learned.from(records, Learned.Support.trusted(labelled.rows().length), observer);
        fresh.ifPresent(learned::add);
        return fresh;
    }
}
