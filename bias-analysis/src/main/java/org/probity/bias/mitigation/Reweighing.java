package org.probity.bias.mitigation;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.Cells;
import org.probity.bias.CodedValue;
import org.probity.bias.Grouping;
import org.probity.bias.data.Table;

/// Weights for training under which group and label are independent: w(g, y) = P(g)·P(y)/P(g, y).
///
/// The weights have mean 1. Rows without a group or a label keep theirs. A group with one label only
/// keeps its rate, since no weight makes rows that are not there; it is named in `oneLabelOnly`.
/// Source: F. Kamiran, T. Calders, Knowledge and Information Systems 33 (2012) 1-33.
///
/// @param untouched rows without a group or a label
/// @param effect the analysis of the decisions as they are, unweighted and with these weights; it does
///     not show what a model trained with them would decide
public record Reweighing(
        Grouping grouping,
        String label,
        String positiveValue,
        List<GroupWeight> weights,
        List<GroupBalance> balances,
        List<String> oneLabelOnly,
        long untouched,
        Effect effect) {

    /// The weight of each row of a group with the positive label, or with another one.
    public record GroupWeight(String group, boolean positive, long rows, double weight) {}

    /// The share of positive labels of a group before and after.
    public record GroupBalance(String group, double before, double after) {}

    public Reweighing {
        weights = List.copyOf(weights);
        balances = List.copyOf(balances);
        oneLabelOnly = List.copyOf(oneLabelOnly);
    }

    /// The weights for one grouping of the plan, which must contain it; weights of the data are
    /// multiplied.
    public static ProposalOutcome<Reweighing> of(Cells cells, AnalysisPlan plan, Grouping grouping) {
        return new WeightCount(cells, plan, grouping).proposal();
    }

    /// The weight of each row of a table, in its order.
    ///
    /// @throws IllegalArgumentException if the table lacks the label or an attribute
    public DoubleStream rowWeights(Table table) {
        var labels = table.column(label);
        var columns = grouping.attributes().stream().map(table::column).toList();
        return IntStream.range(0, table.rows()).mapToDouble(row -> {
            List<String> values =
                    columns.stream().map(column -> column.text(row)).toList();
            return labels.missing(row) || values.contains("")
                    ? 1
                    : weight(Grouping.groupKey(values), CodedValue.same(labels.text(row), positiveValue));
        });
    }

    /// The weight of a row; 1 for a group or label that was not there when weights were made.
    public double weight(String group, boolean positive) {
        return weights.stream()
                .filter(each -> each.positive() == positive && each.group().equals(group))
                .mapToDouble(GroupWeight::weight)
                .findFirst()
                .orElse(1);
    }
}
