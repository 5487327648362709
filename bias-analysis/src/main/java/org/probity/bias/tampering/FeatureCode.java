package org.probity.bias.tampering;

import org.probity.bias.data.Column;
import org.probity.bias.statistics.RunningMoments;

/// How a feature's values enter a linear model: a name and a number for each code.
///
/// A text has a name of its own and the number one; a number keeps the name of its column and is standardised; a
/// missing value has a name of its own, because that something is missing may say much.
final class FeatureCode {

    private final int[] codes;
    private final String[] names;
    private final double[] values;

    FeatureCode(int[] codes, String[] names, double[] values) {
        this.codes = codes;
        this.names = names;
        this.values = values;
    }

    static FeatureCode of(StackedColumn column, int[] standard) {
        int size = column.values().size();
        String[] names = new String[size];
        double[] values = new double[size];
        for (int code = 0; code < size; code++) {
            names[code] = column.name() + "=" + code;
            values[code] = 1;
        }
        if (column.numbers().isPresent()) {
            double[] numbers = column.numbers().orElseThrow();
            double[] scale = scale(column, numbers, standard);
            for (int code = 1; code < size; code++) {
                names[code] = column.name();
                values[code] = (numbers[code] - scale[0]) / scale[1];
            }
        }
        return new FeatureCode(column.codes(), names, values);
    }

    private static double[] scale(StackedColumn column, double[] numbers, int[] standard) {
        var moments = new RunningMoments();
        for (int row : standard) {
            int code = column.codes()[row];
            if (code != Column.MISSING) {
                moments.add(numbers[code]);
            }
        }
        double deviation = StrictMath.sqrt(moments.variance());
        return new double[] {moments.mean(), deviation > 0 ? deviation : 1};
    }

    String name(int row) {
        return names[codes[row]];
    }

    double value(int row) {
        return values[codes[row]];
    }

    int[] codes() {
        return codes;
    }

    String[] names() {
        return names;
    }

    double[] values() {
        return values;
    }
}
