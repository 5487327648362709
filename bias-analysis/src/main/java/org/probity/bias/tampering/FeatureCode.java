package org.probity.bias.tampering;

import java.util.Arrays;
import org.probity.bias.data.Column;
import org.probity.bias.statistics.Moments;

/// How a feature's values enter a linear model: a name and a number for each code.
///
/// A text has a name of its own and the number one, or counts as the usual text if too few rows share it; a number
/// keeps the name of its column and is standardised; a missing value has a name of its own, because that something is
/// missing may say much.
final class FeatureCode {

    private final int[] codes;
    private final String[] names;
    private final double[] values;

    FeatureCode(int[] codes, String[] names, double[] values) {
        this.codes = codes;
        this.names = names;
        this.values = values;
    }

    static FeatureCode of(StackedColumn column, Learned.Support support) {
        return column.numbers()
                .map(numbers -> ofNumbers(column, numbers, support.rows()))
                .orElseGet(() -> ofTexts(column, support));
    }

    private static FeatureCode ofTexts(StackedColumn column, Learned.Support support) {
        long[] rows = new long[column.values().size()];
        for (int row = 0; row < support.rows(); row++) {
            rows[column.codes()[row]]++;
        }
        int usual = 0;
        for (int code = 1; code < rows.length; code++) {
            usual = rows[code] > rows[usual] ? code : usual;
        }
        String[] names = new String[rows.length];
        for (int code = 0; code < rows.length; code++) {
            names[code] = column.name() + "=" + (rows[code] < support.fewest() ? usual : code);
        }
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return new FeatureCode(column.codes(), names, ones);
    }

    private static FeatureCode ofNumbers(StackedColumn column, double[] numbers, int standard) {
        double[] scale = scale(column, numbers, standard);
        String[] names = new String[numbers.length];
        double[] values = new double[numbers.length];
        for (int code = 1; code < numbers.length; code++) {
            names[code] = column.name();
            values[code] = (numbers[code] - scale[0]) / scale[1];
        }
        names[Column.MISSING] = column.name() + "=" + Column.MISSING;
        values[Column.MISSING] = 1;
        return new FeatureCode(column.codes(), names, values);
    }

    private static double[] scale(StackedColumn column, double[] numbers, int standard) {
        var moments = new Moments();
        for (int row = 0; row < standard; row++) {
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
