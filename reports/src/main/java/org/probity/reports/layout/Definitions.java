package org.probity.reports.layout;

import java.util.List;
import org.probity.bias.NamedMetric;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Column;
import org.probity.reports.layout.ReportTable.Words;

/// What the metrics of a report mean and where their definitions come from, in the same form for all of them.
public final class Definitions {

    private Definitions() {}

    public static ReportTable of(String name, List<? extends NamedMetric> metrics) {
        return new ReportTable(
                name,
                List.of(Column.of("Metric", 25), Column.of("Definition", 45), Column.of("Source", 30)),
                metrics.stream()
                        .map(metric -> List.<Cell>of(
                                new Words(metric.title()), new Words(metric.definition()), new Words(metric.source())))
                        .toList(),
                "No metric has been computed yet.");
    }
}
