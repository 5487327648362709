package org.probity.bias.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;

/// The conditions that an attribute offers, and which of them each row meets; code 0 meets none.
final class CodedAttribute {

    private final String name;
    private final List<String> values;
    private final int[] codes;

    CodedAttribute(String name, List<String> values, int[] codes) {
        this.name = name;
        this.values = values;
        this.codes = codes;
    }

    String name() {
        return name;
    }

    List<String> values() {
        return values;
    }

    int[] codes() {
        return codes;
    }

    static CodedAttribute byValue(Column column) {
        int[] codes = new int[column.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.code(row);
        }
        return new CodedAttribute(column.name(), column.values(), codes);
    }

    static CodedAttribute inQuantiles(Column column, Numbers numbers, int bands) {
        double[] sorted = new double[column.rows()];
        int known = 0;
        for (int row = 0; row < column.rows(); row++) {
            if (!numbers.missing(row)) {
                sorted[known++] = numbers.at(row);
            }
        }
        Arrays.sort(sorted, 0, known);
        List<Double> limits = new ArrayList<>();
        for (int i = 1; i < bands && known > 0; i++) {
            double limit = sorted[(int) (((long) i * known + bands - 1) / bands) - 1];
            boolean rises = limits.isEmpty() || limit > limits.getLast();
            if (rises && limit < sorted[known - 1]) {
                limits.add(limit);
            }
        }
        return inBands(column, numbers, limits);
    }

    static CodedAttribute inBands(Column column, Numbers numbers, List<Double> limits) {
        int[] codes = new int[column.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = numbers.missing(row) ? 0 : 1 + band(numbers.at(row), limits);
        }
        return new CodedAttribute(column.name(), names(limits), codes);
    }

    private static int band(double number, List<Double> limits) {
        int band = 0;
        while (band < limits.size() && number > limits.get(band)) {
            band++;
        }
        return band;
    }

    private static List<String> names(List<Double> limits) {
        List<String> names = new ArrayList<>();
        names.add("");
        for (int band = 0; band <= limits.size(); band++) {
            if (limits.isEmpty()) {
                names.add("any number");
            } else if (band == 0) {
                names.add("at most " + plain(limits.getFirst()));
            } else if (band == limits.size()) {
                names.add("over " + plain(limits.getLast()));
            } else {
                names.add("over %s to %s".formatted(plain(limits.get(band - 1)), plain(limits.get(band))));
            }
        }
        return List.copyOf(names);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// The same with its values in the order of their texts, and every value of fewer rows taken for
    /// none; rows without a rate do not count.
    CodedAttribute supported(boolean[] counted, int[] rowsOf, int minimum) {
        int[] support = new int[values.size()];
        for (int row = 0; row < codes.length; row++) {
            if (counted[row]) {
                support[codes[row]] += rowsOf[row];
            }
        }
        int[] byText = IntStream.range(1, support.length)
                .filter(code -> support[code] >= minimum)
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> kept = new ArrayList<>();
        kept.add("");
        int[] recoded = new int[values.size()];
        for (int code : byText) {
            recoded[code] = kept.size();
            kept.add(values.get(code));
        }
        int[] fewer = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            fewer[row] = recoded[codes[row]];
        }
        return new CodedAttribute(name, List.copyOf(kept), fewer);
    }
}
