package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.probity.bias.data.Table;

/// An approved version of a dataset and a later one, with which row is which.
record Versions(TamperingPlan plan, Table baseline, Table current, MatchedRows rows) {

    static final List<TamperingTest> TESTS = List.of(
            TamperingTest.RELABELLED_ROWS,
            TamperingTest.REMOVED_ROWS,
            TamperingTest.CHANGED_FEATURES,
            TamperingTest.TOUCHED_PATTERN);

    /// How much surer than other tests those of touched rows have to be, since corrections by hand are common and an
    /// attack leaves no doubt.
    private static final double STRICTER = 0.1;

    static Versions of(TamperingPlan plan, Table baseline, Table current) {
        return new Versions(plan, baseline, current, new MatchedRows(plan, baseline, current));
    }

    /// D1 to D3 and the patterns of touched rows, each only where there are such rows.
    List<TestRun> concentrations() {
        Slice approved = Slice.all(baseline);
        int[] places = Records.labelled(plan, approved);
        Records records = Records.of(plan, approved);
        var concentration = new Concentration(records);
        IntPredicate relabelled = row -> rows.relabelled(places[row]);
        IntPredicate removed = row -> rows.removed(places[row]);
        List<TestRun> runs = new ArrayList<>();
        runs.add(run(concentration, TamperingTest.RELABELLED_ROWS, relabelled));
        runs.add(run(concentration, TamperingTest.REMOVED_ROWS, removed));
        runs.add(run(concentration, TamperingTest.CHANGED_FEATURES, row -> rows.changed(places[row])));
        runs.add(new TouchedPatterns(records, plan.alpha() * STRICTER).run(List.of(relabelled, removed)));
        return runs;
    }

    private TestRun run(Concentration concentration, TamperingTest test, IntPredicate touched) {
        long total = MatchedRows.count(touched, concentration.size());
        if (total == 0) {
            return new TestRun.NotRun(test, TestRun.Reason.NO_SUCH_ROWS);
        }
        return TestRun.of(test, concentration.candidates(test, touched), plan.alpha() * STRICTER);
    }
}
