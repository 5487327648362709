package org.probity.bias.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;

/// Numbers cut into ten bands of about equally many rows, so that they can be counted like texts.
final class Bands {

    static final int TENTHS = 10;

    private final double[] limits;

    private Bands(double[] limits) {
        this.limits = limits;
    }

    /// The i-th band ends at the smallest number that at least i tenths of the rows with a number do
    /// not exceed.
    static Bands of(Column column, Numbers numbers) {
        double[] sorted = sorted(column, numbers);
        double[] limits = new double[TENTHS - 1];
        int found = 0;
        for (int i = 1; i < TENTHS && sorted.length > 0; i++) {
            double limit = sorted[(int) (((long) i * sorted.length + TENTHS - 1) / TENTHS) - 1];
            if ((found == 0 || limit > limits[found - 1]) && limit < sorted[sorted.length - 1]) {
                limits[found++] = limit;
            }
        }
        return new Bands(Arrays.copyOf(limits, found));
    }

    static double[] sorted(Column column, Numbers numbers) {
        double[] sorted = new double[column.rows()];
        int known = 0;
        for (int row = 0; row < column.rows(); row++) {
            if (!numbers.missing(row)) {
                sorted[known++] = numbers.at(row);
            }
        }
        sorted = Arrays.copyOf(sorted, known);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The names of the codes, the empty one for missing first.
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("");
        for (int band = 0; band <= limits.length; band++) {
            if (limits.length == 0) {
                names.add("any number");
            } else if (band == 0) {
                names.add("at most " + plain(limits[0]));
            } else if (band == limits.length) {
                names.add("over " + plain(limits[band - 1]));
            } else {
                names.add("over %s to %s".formatted(plain(limits[band - 1]), plain(limits[band])));
            }
        }
        return List.copyOf(names);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// How many codes there are: one for missing and one for each band.
    int codes() {
        return limits.length + 2;
    }

    /// 0 for missing, then the bands from the lowest on.
    int[] codes(Numbers numbers, int rows) {
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = numbers.missing(row) ? 0 : 1 + band(numbers.at(row));
        }
        return codes;
    }

    private int band(double number) {
        int place = Arrays.binarySearch(limits, number);
        return place >= 0 ? place : -place - 1;
    }
}
