package org.probity.bias.examination;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;
import org.probity.bias.Metric;
import org.probity.bias.data.Table;
import org.probity.bias.subgroup.ScanAttribute;
import org.probity.bias.subgroup.ScanPlan;
import org.probity.bias.subgroup.ScanRules;
import org.probity.bias.subgroup.WorstSubgroups;

/// Seeks the worst subgroups: among the protected attributes by the counts alone, with further features by rows.
record SubgroupPart(AnalysisPlan plan, ExaminationPlan wish) {

    /// Each search pays for its own combinations.
    private static final List<Metric> SCANNED =
            List.of(Metric.SELECTION_RATE, Metric.FALSE_POSITIVE_RATE, Metric.FALSE_NEGATIVE_RATE);

    List<Findings.Scan> scans(Cells cells, Rows rows) throws IOException {
        List<Findings.Scan> scans = new ArrayList<>();
        for (Metric rate : SCANNED) {
            scans.add(new Findings.Scan(
                    rate,
                    wish.features().isEmpty()
                            ? WorstSubgroups.scan(cells, scan(rate, attributes()))
                            : WorstSubgroups.scan(rows.table(), scan(rate, attributes(rows.table())))));
        }
        return scans;
    }

    private ScanPlan scan(Metric rate, List<ScanAttribute> attributes) {
        ScanRules rules = ScanRules.DEFAULT.withSeed(plan.resampling().seed());
        return new ScanPlan(rate, plan.columns(), attributes, rules);
    }

    private List<ScanAttribute> attributes() {
        return plan.attributes().stream()
                .<ScanAttribute>map(ScanAttribute.Values::new)
                .toList();
    }

    private List<ScanAttribute> attributes(Table rows) {
        return Stream.concat(plan.attributes().stream(), wish.features().stream())
                .distinct()
                .map(name -> ScanAttribute.of(rows, name))
                .toList();
    }
}
