package org.probity.bias.tampering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.probity.bias.data.Table;

/// Rows with a label from one or several tables, one after the other, with the columns of a plan.
final class Records {

    private final TamperingPlan plan;
    private final StackedColumn ids;
    private final StackedColumn label;
    private final Map<String, StackedColumn> columns = new HashMap<>();

    private Records(TamperingPlan plan, List<Slice> slices) {
        this.plan = plan;
        ids = StackedColumn.of(plan.rowId(), slices);
        label = StackedColumn.of(plan.label().column(), slices);
        plan.columns().stream()
                .filter(name ->
                        !name.equals(plan.rowId()) && !name.equals(plan.label().column()))
                .forEach(name -> columns.put(name, StackedColumn.of(name, slices)));
    }

    static Records of(TamperingPlan plan, Slice... slices) {
        return new Records(
                plan,
                List.of(slices).stream()
                        .map(slice -> new Slice(slice.table(), labelled(plan, slice)))
                        .toList());
    }

    /// The rows of the slice that have a label, in the order in which they stand in these records.
    static int[] labelled(TamperingPlan plan, Slice slice) {
        Table table = slice.table();
        return IntStream.of(slice.rows())
                .filter(row -> !table.column(plan.label().column()).missing(row))
                .toArray();
    }

    TamperingPlan plan() {
        return plan;
    }

    int size() {
        return label.codes().length;
    }

    String id(int row) {
        return ids.text(row);
    }

    boolean positive(int row) {
        return label.text(row).equals(plan.label().positive());
    }

    StackedColumn column(String name) {
        StackedColumn column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("the plan has no column " + name);
        }
        return column;
    }

    List<StackedColumn> features() {
        return plan.features().stream().map(this::column).toList();
    }

    RowList list(IntStream rows) {
        return RowList.of(rows.mapToObj(this::id).toList(), plan.listed());
    }
}
