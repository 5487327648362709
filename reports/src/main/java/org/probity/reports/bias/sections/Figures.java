package org.probity.reports.bias.sections;

import org.probity.bias.MetricValue;
import org.probity.bias.statistics.Interval;
import org.probity.reports.layout.Figure;
import org.probity.reports.layout.ReportTable.Cell;
import org.probity.reports.layout.ReportTable.Decimal;
import org.probity.reports.layout.ReportTable.Measured;
import org.probity.reports.layout.ReportTable.Words;
import org.probity.reports.layout.Wording;

/// Values of findings as cells.
final class Figures {

    private Figures() {}

    static Figure figure(MetricValue value) {
        return switch (value) {
            case MetricValue.Undefined(var reason) -> new Figure.Undefined(reason.text());
            case MetricValue.Defined(var number, Interval.Bounds bounds) ->
                new Figure.Estimate(number, bounds.low(), bounds.high());
            case MetricValue.Defined(var number, Interval.None _) -> new Figure.Exact(number);
        };
    }

    static Cell measured(MetricValue value) {
        return new Measured(figure(value), Wording.RATE_DECIMALS);
    }

    static Cell decimal(double value) {
        return new Decimal(value, Wording.RATE_DECIMALS);
    }

    static Cell words(String text) {
        return new Words(text);
    }
}
