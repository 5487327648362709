package org.probity.bias.subgroup;

import org.probity.bias.CodedValue;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Metric;

/// What one row adds to a rate: a hit, a miss, or nothing because the rate is not asked of it.
enum RateOfRow {
    HIT,
    MISS,
    OUTSIDE;

    static RateOfRow of(Metric rate, DecisionColumns columns, String label, String prediction) {
        if (rate == Metric.SELECTION_RATE) {
            return prediction.isEmpty() ? OUTSIDE : hit(CodedValue.same(prediction, columns.favourableValue()));
        }
        if (rate == Metric.BASE_RATE) {
            return label.isEmpty() ? OUTSIDE : hit(CodedValue.same(label, columns.positiveValue()));
        }
        if (label.isEmpty() || prediction.isEmpty()) {
            return OUTSIDE;
        }
        return both(
                rate,
                CodedValue.same(label, columns.positiveValue()),
                CodedValue.same(prediction, columns.positiveValue()));
    }

    private static RateOfRow both(Metric rate, boolean label, boolean prediction) {
        return switch (rate) {
            case TRUE_POSITIVE_RATE -> among(label, prediction);
            case FALSE_NEGATIVE_RATE -> among(label, !prediction);
            case FALSE_POSITIVE_RATE -> among(!label, prediction);
            case TRUE_NEGATIVE_RATE -> among(!label, !prediction);
            case POSITIVE_PREDICTIVE_VALUE -> among(prediction, label);
            case FALSE_DISCOVERY_RATE -> among(prediction, !label);
            case NEGATIVE_PREDICTIVE_VALUE -> among(!prediction, !label);
            case FALSE_OMISSION_RATE -> among(!prediction, label);
            case ACCURACY -> hit(label == prediction);
            case ERROR_RATE -> hit(label != prediction);
            case SELECTION_RATE,
                    BASE_RATE,
                    BALANCED_ACCURACY,
                    F1_SCORE,
                    STATISTICAL_PARITY_DIFFERENCE,
                    DISPARATE_IMPACT_RATIO,
                    EQUAL_OPPORTUNITY_DIFFERENCE,
                    AVERAGE_ODDS_DIFFERENCE,
                    EQUALIZED_ODDS_DIFFERENCE,
                    PREDICTIVE_PARITY_DIFFERENCE ->
                throw new IllegalArgumentException("%s is no share of rows with both".formatted(rate));
        };
    }

    private static RateOfRow hit(boolean hit) {
        return hit ? HIT : MISS;
    }

    private static RateOfRow among(boolean asked, boolean hit) {
        return asked ? hit(hit) : OUTSIDE;
    }
}
