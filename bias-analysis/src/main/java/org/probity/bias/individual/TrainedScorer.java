package org.probity.bias.individual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.CodedValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.learning.LogisticRegression;
import org.probity.bias.statistics.MeanAndSpread;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/// A logistic regression that was learned from a table: what a plain model would make of these data.
///
/// Numbers are standardised, texts have a feature each; a text that was not learned, or a missing
/// value, says nothing.
public final class TrainedScorer implements Scorer {

    private static final String YES = "1";
    private static final String NO = "0";

    private final List<String> features;
    private final Map<String, MeanAndSpread> numbers;
    private final Model<Label> model;

    private TrainedScorer(List<String> features, Map<String, MeanAndSpread> numbers, Model<Label> model) {
        this.features = features;
        this.numbers = numbers;
        this.model = model;
    }

    /// Learns who has the positive label from these features.
    public static ReportOutcome<TrainedScorer> learn(
            Table table, List<String> features, String label, String positive) {
        for (String name : features) {
            if (!table.has(name) || name.equals(label)) {
                return ReportOutcome.refused(
                        Code.COLUMN_NOT_FOUND, name, "A feature is a column of the data and not the label.");
            }
        }
        if (!table.has(label)) {
            return ReportOutcome.refused(Code.COLUMN_NOT_FOUND, label, "The data have no column of this name.");
        }
        Map<String, MeanAndSpread> numbers = numbers(table, features);
        Column labels = table.column(label);
        var dataset = LogisticRegression.examples();
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            if (!labels.missing(row)) {
                String answer = CodedValue.same(labels.text(row), positive) ? YES : NO;
                example(features, numbers, name -> table.column(name).text(row), answer)
                        .ifPresent(dataset::add);
            }
        }
        if (dataset.getOutputs().size() < 2) {
            return ReportOutcome.refused(
                    Code.POSITIVE_VALUE_NOT_FOUND,
                    positive,
                    "The labels in %s are all positive or all not, so nothing can be learned.".formatted(label));
        }
        return new ReportOutcome.Completed<>(
                new TrainedScorer(List.copyOf(features), numbers, LogisticRegression.learned(dataset)));
    }

    private static Map<String, MeanAndSpread> numbers(Table table, List<String> features) {
        Map<String, MeanAndSpread> found = new TreeMap<>();
        for (String name : features) {
            Optional<Numbers> numbers = table.column(name).numbers();
            double[] known = numbers.map(column -> IntStream.range(0, table.rows())
                            .filter(row -> !column.missing(row))
                            .mapToDouble(column::at)
                            .toArray())
                    .orElseGet(() -> new double[0]);
            if (known.length > 0) {
                found.put(name, MeanAndSpread.of(known));
            }
        }
        return found;
    }

    @FunctionalInterface
    private interface Texts {

        String of(String column);
    }

    // An example without any feature is refused by the learner; such a row says nothing.
    private static Optional<Example<Label>> example(
            List<String> features, Map<String, MeanAndSpread> numbers, Texts texts, String answer) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (String name : features) {
            String text = texts.of(name);
            MeanAndSpread moments = numbers.get(name);
            if (text.isEmpty()) {
                continue;
            }
            if (moments == null) {
                names.add(name + "=" + text);
                values.add(1.0);
            } else {
                double deviation = Math.sqrt(moments.variance());
                names.add(name);
                values.add(deviation == 0 ? 0 : (Double.parseDouble(text) - moments.mean()) / deviation);
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArrayExample<>(
                        new Label(answer),
                        names.toArray(String[]::new),
                        values.stream().mapToDouble(value -> value).toArray()));
    }

    @Override
    public double[] scores(List<Map<String, String>> rows) {
        return rows.stream().mapToDouble(this::score).toArray();
    }

    /// One half where nothing that was learned is said of the row.
    private double score(Map<String, String> row) {
        return example(features, numbers, name -> row.getOrDefault(name, ""), NO)
                .filter(this::known)
                .map(this::chance)
                .orElse(0.5);
    }

    private boolean known(Example<Label> example) {
        for (Feature feature : example) {
            if (model.getFeatureIDMap().get(feature.getName()) != null) {
                return true;
            }
        }
        return false;
    }

    private double chance(Example<Label> example) {
        Label scored = model.predict(example).getOutputScores().get(YES);
        if (scored == null) {
            throw new IllegalStateException("a model of two labels scores both");
        }
        return scored.getScore();
    }
}
