package org.probity.bias.individual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.MeanAndSpread;

/// Rows as points: squared distances are sums of squared differences of numbers, and 2 for each text
/// that differs, as if every text had a column of its own with ones and zeros.
final class FeatureSpace {

    private static final double DIFFERENT = 2;

    private final double[][] numbers;
    private final int[][] texts;
    private long filled;

    FeatureSpace(Table table, int[] rows, ConsistencyPlan plan) {
        List<double[]> measured = new ArrayList<>();
        List<int[]> named = new ArrayList<>();
        for (String feature : plan.features()) {
            Column column = table.column(feature);
            Optional<Numbers> values = column.numbers();
            if (values.isPresent()) {
                measured.add(scaled(values.get(), rows, plan.scaling()));
            } else {
                named.add(codes(column, rows));
            }
        }
        this.numbers = byRow(measured, rows.length);
        this.texts = new int[rows.length][named.size()];
        for (int feature = 0; feature < named.size(); feature++) {
            for (int row = 0; row < rows.length; row++) {
                texts[row][feature] = named.get(feature)[row];
            }
        }
    }

    private double[] scaled(Numbers column, int[] rows, ConsistencyPlan.Scaling scaling) {
        double[] known = Arrays.stream(rows)
                .filter(row -> !column.missing(row))
                .mapToDouble(column::at)
                .toArray();
        MeanAndSpread moments = known.length == 0 ? new MeanAndSpread(1, 0, 0) : MeanAndSpread.of(known);
        double deviation = Math.sqrt(moments.variance());
        double unit = scaling == ConsistencyPlan.Scaling.STANDARD && deviation > 0 ? deviation : 1;
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean missing = column.missing(rows[i]);
            values[i] = (missing ? moments.mean() : column.at(rows[i])) / unit;
            filled += missing ? 1 : 0;
        }
        return values;
    }

    private static int[] codes(Column column, int[] rows) {
        return Arrays.stream(rows).map(column::code).toArray();
    }

    private static double[][] byRow(List<double[]> columns, int rows) {
        double[][] byRow = new double[rows][columns.size()];
        for (int feature = 0; feature < columns.size(); feature++) {
            for (int row = 0; row < rows; row++) {
                byRow[row][feature] = columns.get(feature)[row];
            }
        }
        return byRow;
    }

    int rows() {
        return numbers.length;
    }

    long filled() {
        return filled;
    }

    /// The squared distance, or any number above `enough` once it is clear that it is larger.
    double squared(int a, int b, double enough) {
        double sum = 0;
        int[] textsOfA = texts[a];
        int[] textsOfB = texts[b];
        for (int i = 0; i < textsOfA.length; i++) {
            if (textsOfA[i] != textsOfB[i]) {
                sum += DIFFERENT;
            }
        }
        double[] numbersOfA = numbers[a];
        double[] numbersOfB = numbers[b];
        for (int i = 0; i < numbersOfA.length && sum <= enough; i++) {
            double difference = numbersOfA[i] - numbersOfB[i];
            sum += difference * difference;
        }
        return sum;
    }
}
