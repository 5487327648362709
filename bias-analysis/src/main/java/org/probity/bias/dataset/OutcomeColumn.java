package org.probity.bias.dataset;

import org.probity.bias.CodedValue;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// A column of labels or decisions and the value that counts as a hit; `1` and `1.0` are one value.
public record OutcomeColumn(String column, String value) {

    public OutcomeColumn {
        value = value.strip();
        if (column.isBlank() || value.isEmpty()) {
            throw new IllegalArgumentException("an outcome names a column and a value");
        }
    }

    /// By code whether it is the value.
    boolean[] hits(Table table) {
        Column outcome = table.column(column);
        boolean[] hits = new boolean[outcome.values().size()];
        for (int code = 1; code < hits.length; code++) {
            hits[code] = CodedValue.same(outcome.values().get(code), value);
        }
        return hits;
    }
}
