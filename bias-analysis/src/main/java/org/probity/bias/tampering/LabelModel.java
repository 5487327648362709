package org.probity.bias.tampering;

import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.learning.LogisticRegression;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/// The chance of a positive label from the features: logistic regression, texts one-hot, numbers standardised.
///
/// Regularised with L2, C = 1, tolerance 1e-4, by trust region Newton steps, which need no random numbers
/// (R.-E. Fan and others, LIBLINEAR, Journal of Machine Learning Research 9 (2008) 1871-1874). Stochastic gradient
/// descent will not do: its mean residual is not zero, and clean data raise an alarm.
final class LabelModel {

    private static final Label POSITIVE = new Label("1");
    private static final Label NEGATIVE = new Label("0");

    private final Records records;
    private final List<FeatureCode> codes;

    private LabelModel(Records records, List<FeatureCode> codes) {
        this.records = records;
        this.codes = codes;
    }

    /// @param support the rows whose numbers have mean zero and variance one, and whose texts are known
    static LabelModel over(Records records, Learned.Support support) {
        return new LabelModel(
                records,
                records.features().stream()
                        .map(column -> FeatureCode.of(column, support))
                        .toList());
    }

    private Example<Label> example(int row) {
        String[] names = new String[codes.size()];
        double[] values = new double[codes.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = codes.get(i).name(row);
            values[i] = codes.get(i).value(row);
        }
        return new ArrayExample<>(records.positive(row) ? POSITIVE : NEGATIVE, names, values);
    }

    /// Learns from some rows; where all have the same label, that one is certain for every row.
    Fitted fit(IntStream learned) {
        var dataset = LogisticRegression.examples();
        learned.forEach(row -> dataset.add(example(row)));
        if (dataset.getOutputs().size() < 2) {
            return new Fitted.Certain(dataset.getOutputs().contains(POSITIVE) ? 1 : 0);
        }
        return new Fitted.Regression(LogisticRegression.learned(dataset));
    }

    double chance(Fitted fitted, int row) {
        return switch (fitted) {
            case Fitted.Certain(var chance) -> chance;
            case Fitted.Regression(var model) -> chance(model, example(row));
        };
    }

    private static double chance(Model<Label> model, Example<Label> example) {
        Label scored = model.predict(example).getOutputScores().get(POSITIVE.getLabel());
        if (scored == null) {
            throw new IllegalStateException("a model of two labels scores both");
        }
        return scored.getScore();
    }

    /// What was learned from some rows.
    sealed interface Fitted {

        record Certain(double chance) implements Fitted {}

        record Regression(Model<Label> model) implements Fitted {}
    }
}
