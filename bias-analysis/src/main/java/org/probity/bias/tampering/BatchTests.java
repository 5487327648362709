package org.probity.bias.tampering;

import java.util.List;

/// T1 to T4: added rows, and those whose features changed, against the approved version, by a model that has seen the
/// approved version only.
final class BatchTests {

    static final List<TamperingTest> TESTS = List.of(
            TamperingTest.LABEL_RESIDUALS,
            TamperingTest.CONFIDENT_FLIPS,
            TamperingTest.BASE_RATE,
            TamperingTest.TRIGGER);

    private BatchTests() {}

    /// @param scored the rows of the approved version, predicted out of fold, followed by the added ones
    static List<TestRun> runs(Scored scored) {
        TamperingPlan plan = scored.records().plan();
        List<Partition> groups = Partition.singlesAndPairs(scored.records(), plan.groups());
        var contrast = new Contrast(scored, scored::added);
        var sureness = Sureness.of(scored, row -> !scored.added(row));
        var residuals = new ResidualTest(contrast, TamperingTest.LABEL_RESIDUALS);
        var flips = new FlipTest(contrast, sureness, TamperingTest.CONFIDENT_FLIPS);
        return List.of(
                TestRun.of(TamperingTest.LABEL_RESIDUALS, residuals.gaps(groups), plan.alpha()),
                TestRun.of(TamperingTest.CONFIDENT_FLIPS, flips.flips(groups), plan.alpha()),
                TestRun.of(TamperingTest.BASE_RATE, new BaseRateTest(contrast).shifts(groups), plan.alpha()),
                new TriggerTest(contrast).run());
    }
}
