package org.probity.bias.dataset;

import java.util.Comparator;
import java.util.List;
import org.probity.bias.MetricValue;
import org.probity.bias.data.Table;

/// What changed between two versions of a dataset, column by column, the largest change first.
///
/// @param added columns that only the later version has
/// @param removed columns that only the earlier one has
public record DatasetDrift(
        long rowsBefore, long rowsNow, List<String> added, List<String> removed, List<ColumnDrift> columns) {

    public DatasetDrift {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        columns = List.copyOf(columns);
    }

    /// Compares every column that both versions have.
    public static DatasetDrift between(Table before, Table now) {
        List<ColumnDrift> columns = before.names().stream()
                .filter(now::has)
                .map(name -> new ColumnComparison(before.column(name), now.column(name)).drift())
                .sorted(Comparator.comparingDouble((ColumnDrift each) -> -size(each.variation()))
                        .thenComparing(ColumnDrift::column))
                .toList();
        return new DatasetDrift(
                before.rows(),
                now.rows(),
                now.names().stream().filter(name -> !before.has(name)).toList(),
                before.names().stream().filter(name -> !now.has(name)).toList(),
                columns);
    }

    private static double size(MetricValue value) {
        return value instanceof MetricValue.Defined(var number, var _) ? number : -1;
    }
}
