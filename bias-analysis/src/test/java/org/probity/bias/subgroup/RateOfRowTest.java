package org.probity.bias.subgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.Metric;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;

class RateOfRowTest {

    static Stream<Metric> rates() {
        return Arrays.stream(Metric.values()).filter(each -> each.family() == Metric.Family.RATE);
    }

    /// A scan and a report must mean the same by a rate, whichever answer is wanted.
    @ParameterizedTest
    @MethodSource("rates")
    void aScannedRateIsTheOneOfTheReport(Metric rate) {
        for (String favourable : List.of("1", "0")) {
            var columns = new DecisionColumns("y_true", "y_pred", "1", favourable);
            Cells cells = cells();
            var analysis = (ReportOutcome.Completed<BiasReport>)
                    BiasAnalysis.run(cells, AnalysisPlan.of(columns, Grouping.of("sex")));
            var scan = (SubgroupOutcome.Scanned) WorstSubgroups.scan(cells, ScanPlan.of(rate, columns, "sex"));

            double reported = ((MetricValue.Defined) analysis.report().overall().value(rate)).value();
            double scanned = (double) scan.report().hits() / scan.report().rows();
            assertThat(scanned).as(favourable).isCloseTo(reported, within(1e-15));
        }
    }

    private static Cells cells() {
        List<Cells.Cell> cells = new ArrayList<>();
        int rows = 40;
        for (String sex : List.of("f", "m")) {
            for (String label : List.of("0", "1", "")) {
                for (String prediction : List.of("0", "1")) {
                    // Every cell of another size, so that no two rates agree by chance; base rates need both columns.
                    boolean unlabelled = label.isEmpty();
                    cells.add(Cells.Cell.of(List.of(sex), label, prediction, unlabelled ? 31 : rows));
                    rows += rows / 3 + 1;
                }
            }
        }
        return new Cells("d", List.of("sex"), cells);
    }
}
