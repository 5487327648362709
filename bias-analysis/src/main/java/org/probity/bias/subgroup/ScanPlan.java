package org.probity.bias.subgroup;

import java.util.Arrays;
import java.util.List;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Metric;

/// Which rate is compared, between subgroups made of which columns, and under which rules.
///
/// The rate is a share of rows. A base rate needs no column of predictions and a selection rate none of
/// labels.
public record ScanPlan(Metric rate, DecisionColumns columns, List<ScanAttribute> attributes, ScanRules rules) {

    private static final int MOST_ATTRIBUTES = 40;

    public ScanPlan {
        attributes = List.copyOf(attributes);
        if (rate.family() != Metric.Family.RATE) {
            throw new IllegalArgumentException("%s is no share of rows".formatted(rate));
        }
        List<String> names = attributes.stream().map(ScanAttribute::name).toList();
        if (names.isEmpty()
                || names.size() > MOST_ATTRIBUTES
                || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "1 to %d different attributes, not %s".formatted(MOST_ATTRIBUTES, names));
        }
        if (names.contains(columns.label()) || names.contains(columns.prediction())) {
            throw new IllegalArgumentException("label and prediction cannot describe a subgroup");
        }
    }

    /// A plan with the usual rules whose attributes count value by value.
    public static ScanPlan of(Metric rate, DecisionColumns columns, String... attributes) {
        return new ScanPlan(
                rate,
                columns,
                Arrays.stream(attributes)
                        .<ScanAttribute>map(ScanAttribute.Values::new)
                        .toList(),
                ScanRules.DEFAULT);
    }

    public ScanPlan with(ScanRules other) {
        return new ScanPlan(rate, columns, attributes, other);
    }

    boolean needsLabel() {
        return rate != Metric.SELECTION_RATE;
    }

    boolean needsPrediction() {
        return rate != Metric.BASE_RATE;
    }
}
