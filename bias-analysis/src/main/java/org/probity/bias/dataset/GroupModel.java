package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.probity.bias.data.Table;
import org.probity.bias.learning.LogisticRegression;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/// Predicts the group of each row by logistic regressions that were learned from other rows.
///
/// Each fold has the same share of
/// every group.
final class GroupModel {

    private final GroupCodes groups;
    private final int[] rows;
    private final int[] folds;
    private final List<Example<Label>> examples;

    /// @param rows the rows with a group that take part
    GroupModel(Table table, List<String> columns, GroupCodes groups, int[] rows, long seed) {
        this.groups = groups;
        this.rows = rows.clone();
        this.folds = folds(groups, rows, seed);
        List<FeatureColumn> features =
                columns.stream().map(table::column).map(FeatureColumn::of).toList();
        this.examples = new ArrayList<>(rows.length);
        for (int row : rows) {
            examples.add(new ArrayExample<>(
                    new Label(Integer.toString(groups.of(row))),
                    features.stream().map(each -> each.name(row)).toArray(String[]::new),
                    features.stream().mapToDouble(each -> each.value(row)).toArray()));
        }
    }

    /// Deals the shuffled rows of each group over the folds in turn.
    private static int[] folds(GroupCodes groups, int[] rows, long seed) {
        var random = new SplittableRandom(seed);
        int[] order = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        int[] next = new int[groups.size()];
        int[] folds = new int[rows.length];
        for (int place : order) {
            folds[place] = next[groups.of(rows[place])]++ % Predictability.FOLDS;
        }
        return folds;
    }

    /// By row of the ones that take part and by group, the chance that a model of the other folds gives
    /// it.
    double[][] chances() {
        double[][] chances = new double[rows.length][groups.size()];
        for (int fold = 0; fold < Predictability.FOLDS; fold++) {
            var dataset = LogisticRegression.examples();
            for (int i = 0; i < rows.length; i++) {
                if (folds[i] != fold) {
                    dataset.add(examples.get(i));
                }
            }
            Model<Label> model = LogisticRegression.learned(dataset);
            for (int i = 0; i < rows.length; i++) {
                if (folds[i] == fold) {
                    chances[i] = chances(model, examples.get(i));
                }
            }
        }
        return chances;
    }

    private double[] chances(Model<Label> model, Example<Label> example) {
        double[] chances = new double[groups.size()];
        model.predict(example)
                .getOutputScores()
                .forEach((name, label) -> chances[Integer.parseInt(name)] = label.getScore());
        return chances;
    }
}
