package org.probity.bias.tampering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;

/// Which row of the current version is which row of the approved one, by their ids.
final class MatchedRows {

    private static final int NONE = -1;

    private final TamperingPlan plan;
    private final Table baseline;
    private final Table current;

    /// For each row of the approved version its row in the current one.
    private final int[] now;

    private final boolean[] added;

    MatchedRows(TamperingPlan plan, Table baseline, Table current) {
        this.plan = plan;
        this.baseline = baseline;
        this.current = current;
        now = new int[baseline.rows()];
        Arrays.fill(now, NONE);
        added = new boolean[current.rows()];
        match();
    }

    private void match() {
        Column before = baseline.column(plan.rowId());
        Column after = current.column(plan.rowId());
        Map<String, Integer> places = HashMap.newHashMap(baseline.rows());
        for (int row = 0; row < baseline.rows(); row++) {
            places.put(before.text(row), row);
        }
        for (int row = 0; row < current.rows(); row++) {
            Integer place = places.get(after.text(row));
            if (place == null) {
                added[row] = true;
            } else {
                now[place] = row;
            }
        }
    }

    /// Rows of the current version that the approved one does not have.
    int[] added() {
        return IntStream.range(0, added.length).filter(row -> added[row]).toArray();
    }

    /// Rows of the current version whose content is new: added ones, and those of which more than the label changed.
    ///
    /// Where more than half of the rows changed, somebody wrote a column anew, and only added rows count.
    int[] renewed() {
        int[] changed = IntStream.range(0, now.length)
                .filter(this::changed)
                .map(row -> now[row])
                .toArray();
        return 2 * changed.length > now.length
                ? added()
                : IntStream.concat(IntStream.of(added()), IntStream.of(changed))
                        .sorted()
                        .toArray();
    }

    /// Whether a row of the approved version is gone.
    boolean removed(int row) {
        return now[row] == NONE;
    }

    boolean relabelled(int row) {
        return !removed(row) && differs(plan.label().column(), row);
    }

    /// Whether anything but the label of a row became another value.
    boolean changed(int row) {
        return !removed(row)
                && plan.columns().stream()
                        .filter(name -> !name.equals(plan.label().column()))
                        .anyMatch(name -> differs(name, row));
    }

    private boolean differs(String name, int row) {
        return !baseline.column(name).text(row).equals(current.column(name).text(now[row]));
    }

    static long count(IntPredicate which, int rows) {
        return IntStream.range(0, rows).filter(which).count();
    }

    RowList listed(IntPredicate which) {
        Column ids = baseline.column(plan.rowId());
        List<String> all =
                IntStream.range(0, now.length).filter(which).mapToObj(ids::text).toList();
        return RowList.of(all, plan.listed());
    }

    RowList listedAdded() {
        Column ids = current.column(plan.rowId());
        return RowList.of(IntStream.of(added()).mapToObj(ids::text).toList(), plan.listed());
    }
}
