package org.probity.bias;

import java.util.List;

/// Some libraries know two groups only: the privileged one and all the others together.
public final class TwoGroups {

    public static final String OTHERS = "others";

    private TwoGroups() {}

    /// A report on one attribute of a golden case, seen that way, against the privileged group.
    public static BiasReport report(GoldenCase golden, String key) {
        JsonNodes block = new JsonNodes(golden, key);
        AnalysisPlan plan = AnalysisPlan.of(
                        new DecisionColumns("y_true", "y_pred", "1", block.favourable()),
                        Grouping.of(key).against(block.privileged()))
                .withGroupRules(1, 0);
        Cells cells = golden.cells(plan);
        var merged = new Cells(
                cells.datasetDigest(),
                cells.attributes(),
                cells.cells().stream()
                        .map(cell -> Cells.Cell.of(
                                List.of(cell.groups().contains(block.privileged()) ? block.privileged() : OTHERS),
                                cell.label(),
                                cell.prediction(),
                                cell.rows()))
                        .toList());
        return ((ReportOutcome.Completed<BiasReport>) BiasAnalysis.run(merged, plan)).report();
    }

    private record JsonNodes(GoldenCase golden, String key) {

        String favourable() {
            return golden.expected().path("favorable_prediction").asText();
        }

        String privileged() {
            return golden.expected().path("aif360").path(key).path("privileged").asText();
        }
    }
}
