package org.probity.bias;

import java.util.ArrayList;
import java.util.List;

/// Collects what a reader must know beside the figures.
final class Remarks {

    // Beyond this, comparing every two names would cost more than the analysis.
    private static final int MOST_NAMES_COMPARED = 300;

    private final List<Remark> remarks = new ArrayList<>();
    private final AnalysisPlan plan;
    private final Cells cells;
    private final GroupResult overall;
    private final List<GroupingResult> groupings;

    Remarks(AnalysisPlan plan, Cells cells, GroupResult overall, List<GroupingResult> groupings) {
        this.plan = plan;
        this.cells = cells;
        this.overall = overall;
        this.groupings = groupings;
    }

    List<Remark> all() {
        long unlabelled = cells.cells().stream()
                .filter(cell -> cell.label().isEmpty())
                .mapToLong(Cells.Cell::rows)
                .sum();
        add(Remark.Code.LABEL_MISSING, plan.columns().label(), unlabelled);
        add(
                Remark.Code.PREDICTION_MISSING,
                plan.columns().prediction(),
                overall.counts().unpredicted());
        if (BiasAnalysis.values(cells).stream()
                        .filter(value -> !CodedValue.same(value, plan.columns().positiveValue()))
                        .count()
                > 1) {
            add(Remark.Code.SEVERAL_NEGATIVE_VALUES, plan.columns().positiveValue(), cells.rows());
        }
        if (plan.weighting() instanceof Weighting.ByColumn(var column)) {
            add(Remark.Code.WEIGHTED, column, cells.rows());
        }
        groupings.forEach(this::ofGrouping);
        return List.copyOf(remarks);
    }

    private void ofGrouping(GroupingResult grouping) {
        String key = grouping.grouping().key();
        add(Remark.Code.GROUP_UNKNOWN, key, grouping.unknownRows());
        for (GroupResult group : grouping.groups()) {
            String subject = key + ": " + group.group();
            if (!group.eligible()) {
                add(Remark.Code.SMALL_GROUP, subject, group.rows());
            }
            if (group.value(Metric.SELECTION_RATE) instanceof MetricValue.Defined(double rate, var _)) {
                if (rate == 0) {
                    add(Remark.Code.NOBODY_SELECTED, subject, group.rows());
                } else if (rate == 1) {
                    add(Remark.Code.EVERYBODY_SELECTED, subject, group.rows());
                }
            }
        }
        if (grouping.grouping().attributes().size() == 1) {
            twins(key, grouping.groups());
        }
    }

    private void twins(String key, List<GroupResult> groups) {
        int compared = Math.min(groups.size(), MOST_NAMES_COMPARED);
        for (int i = 0; i < compared; i++) {
            for (int j = i + 1; j < compared; j++) {
                String a = groups.get(i).group();
                String b = groups.get(j).group();
                if (CodedValue.same(a, b)) {
                    long rows = groups.get(i).rows() + groups.get(j).rows();
                    add(Remark.Code.SAME_NUMBER_TWICE, "%s: %s, %s".formatted(key, a, b), rows);
                }
            }
        }
    }

    private void add(Remark.Code code, String subject, long rows) {
        if (rows > 0) {
            remarks.add(new Remark(code, subject, rows));
        }
    }
}
