package org.probity.bias.tampering;

import java.util.Optional;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;
import org.probity.bias.tampering.TamperingProblem.Code;

/// Whether a table can be searched at all by a plan.
final class TableCheck {

    private TableCheck() {}

    static Optional<TamperingProblem> problem(Table table, TamperingPlan plan) {
        Optional<String> unknown =
                plan.columns().stream().filter(name -> !table.has(name)).findFirst();
        if (unknown.isPresent()) {
            return problem(
                    Code.COLUMN_NOT_FOUND, unknown.orElseThrow(), "the dataset has no column " + unknown.orElseThrow());
        }
        return rowIds(table.column(plan.rowId()))
                .or(() -> labels(table.column(plan.label().column()), plan));
    }

    private static Optional<TamperingProblem> rowIds(Column ids) {
        boolean[] seen = new boolean[ids.values().size()];
        for (int row = 0; row < ids.rows(); row++) {
            if (ids.missing(row)) {
                return problem(Code.ROW_ID_MISSING, ids.name(), "row %d has no id".formatted(row + 1));
            }
            if (seen[ids.code(row)]) {
                return problem(Code.ROW_ID_TWICE, ids.text(row), "two rows have the id " + ids.text(row));
            }
            seen[ids.code(row)] = true;
        }
        return ids.rows() == 0 ? problem(Code.NO_ROWS, "", "the dataset has no rows") : Optional.empty();
    }

    private static Optional<TamperingProblem> labels(Column label, TamperingPlan plan) {
        int positive = 0;
        int present = 0;
        for (int row = 0; row < label.rows(); row++) {
            present += label.missing(row) ? 0 : 1;
            positive += label.text(row).equals(plan.label().positive()) ? 1 : 0;
        }
        return positive > 0 && positive < present
                ? Optional.empty()
                : problem(
                        Code.NO_TWO_LABELS,
                        label.name(),
                        "the column %s has %d values %s and %d other ones; both are needed"
                                .formatted(label.name(), positive, plan.label().positive(), present - positive));
    }

    private static Optional<TamperingProblem> problem(Code code, String subject, String message) {
        return Optional.of(new TamperingProblem(code, subject, message));
    }
}
