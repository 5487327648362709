package org.probity.bias;

import java.util.List;
import java.util.Optional;

/// Whether a plan can be applied to the cells at all.
///
/// A plan whose positive value never occurs would give a report of zeros that looks perfect; it is refused instead.
final class PlanCheck {

    private PlanCheck() {}

    static Optional<AnalysisProblem> problem(Cells cells, AnalysisPlan plan) {
        for (String attribute : plan.attributes()) {
            if (!cells.attributes().contains(attribute)) {
                return refuse(
                        AnalysisProblem.Code.COLUMN_NOT_FOUND, attribute, "The data have no column of this name.");
            }
        }
        List<String> values = BiasAnalysis.values(cells);
        String positive = plan.columns().positiveValue();
        if (values.stream().noneMatch(value -> CodedValue.same(value, positive))) {
            return refuse(
                    AnalysisProblem.Code.POSITIVE_VALUE_NOT_FOUND,
                    positive,
                    "Neither the label column %s nor the prediction column %s contains the positive value %s."
                            .formatted(plan.columns().label(), plan.columns().prediction(), positive));
        }
        return plan.columns().favourableIsPositive() ? Optional.empty() : ambiguous(values, plan.columns());
    }

    // With a third value, "not positive" and "favourable" would be two different things.
    private static Optional<AnalysisProblem> ambiguous(List<String> values, DecisionColumns columns) {
        return values.stream()
                .filter(value -> !CodedValue.same(value, columns.positiveValue())
                        && !CodedValue.same(value, columns.favourableValue()))
                .findFirst()
                .flatMap(value -> refuse(
                        AnalysisProblem.Code.AMBIGUOUS_FAVOURABLE_VALUE,
                        value,
                        "The value %s in the label column %s or the prediction column %s is neither positive nor favourable."
                                .formatted(value, columns.label(), columns.prediction())));
    }

    private static Optional<AnalysisProblem> refuse(AnalysisProblem.Code code, String subject, String message) {
        return Optional.of(new AnalysisProblem(code, subject, message));
    }
}
