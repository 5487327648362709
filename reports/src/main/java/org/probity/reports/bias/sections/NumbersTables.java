package org.probity.reports.bias.sections;

import static org.probity.reports.bias.sections.Figures.words;

import java.util.List;
import org.probity.bias.regression.PairTest;
import org.probity.bias.regression.RegressionPair;
import org.probity.bias.regression.RegressionReport;
import org.probity.bias.task.TaskGrouping;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Chance;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.Wording;

/// Pairs of groups: whose residuals differ, and whose predictions.
final class NumbersTables {

    private static final String NO_PAIRS = "No two groups can be compared, or more than forty could be.";

    private final RegressionReport report;
    private final TaskFigures figures;

    NumbersTables(RegressionReport report, TaskFigures figures) {
        this.report = report;
        this.figures = figures;
    }

    List<ReportTable> of(TaskGrouping grouping) {
        String key = grouping.grouping().key();
        List<RegressionPair> pairs = report.grouping(key).pairs();
        return List.of(residuals(key, pairs), predictions(key, pairs));
    }

    private ReportTable residuals(String key, List<RegressionPair> pairs) {
        return new ReportTable(
                "Residual parity by " + key,
                List.of(
                        Column.of("Group", 22),
                        Column.of("Against", 22),
                        Column.figure("Difference of mean residuals [95 %]", 32),
                        Column.of("p (Welch)", 12),
                        Column.of("p (Holm)", 12)),
                pairs.stream()
                        .map(pair -> List.of(
                                words(pair.first()),
                                words(pair.second()),
                                figures.cell(figures.headline(), pair.residualDifference()),
                                p(pair.welch()),
                                holm(pair.welch())))
                        .toList(),
                NO_PAIRS);
    }

    private ReportTable predictions(String key, List<RegressionPair> pairs) {
        return new ReportTable(
                "Predictions by " + key,
                List.of(
                        Column.of("Group", 18),
                        Column.of("Against", 18),
                        Column.figure("Wasserstein distance", 16),
                        Column.figure("Cohen\u2019s d [95 %]", 20),
                        Column.of("p (KS, Holm)", 14),
                        Column.of("p (ranks, Holm)", 14)),
                pairs.stream()
                        .map(pair -> List.of(
                                words(pair.first()),
                                words(pair.second()),
                                figures.cell(figures.headline(), pair.wasserstein()),
                                new Measured(Figures.figure(pair.cohensD()), Wording.EFFECT_DECIMALS),
                                holm(pair.kolmogorovSmirnov()),
                                holm(pair.mannWhitney())))
                        .toList(),
                NO_PAIRS);
    }

    private static Cell p(PairTest test) {
        return switch (test) {
            case PairTest.Tested(var _, var p, var _) -> new Chance(p);
            case PairTest.NotTested(var reason) -> words(reason.text());
        };
    }

    private static Cell holm(PairTest test) {
        return switch (test) {
            case PairTest.Tested(var _, var _, var holm) -> new Chance(holm);
            case PairTest.NotTested _ -> words("not tested");
        };
    }
}
