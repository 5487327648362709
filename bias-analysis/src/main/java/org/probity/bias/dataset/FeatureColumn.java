package org.probity.bias.dataset;

import java.util.Optional;
import java.util.stream.IntStream;
import org.probity.bias.data.Column;
import org.probity.bias.data.Numbers;

/// A column as a model reads it: numbers standardised, texts one by one, and a missing value as a
/// value.
///
/// Texts of fewer rows than ten are read as one, since a model would learn rows and not people from
/// them.
final class FeatureColumn {

    private static final int RARE = 10;

    private final Column column;
    private final Optional<Numbers> numbers;
    private final double mean;
    private final double deviation;
    private final int[] support;

    private FeatureColumn(Column column, Optional<Numbers> numbers, double mean, double deviation, int[] support) {
        this.column = column;
        this.numbers = numbers;
        this.mean = mean;
        this.deviation = deviation;
        this.support = support;
    }

    static FeatureColumn of(Column column) {
        int[] support = new int[column.values().size()];
        for (int row = 0; row < column.rows(); row++) {
            support[column.code(row)]++;
        }
        // Few different numbers are codes or small counts, whose steps need not mean the same.
        boolean measured = column.values().size() > 12;
        Optional<Numbers> numbers = measured ? column.numbers() : Optional.empty();
        double[] known = numbers.map(each -> known(column, each)).orElseGet(() -> new double[0]);
        double mean = IntStream.range(0, known.length)
                .mapToDouble(i -> known[i])
                .average()
                .orElse(0);
        double variance = IntStream.range(0, known.length)
                .mapToDouble(i -> (known[i] - mean) * (known[i] - mean))
                .average()
                .orElse(0);
        return new FeatureColumn(column, numbers, mean, Math.sqrt(variance), support);
    }

    private static double[] known(Column column, Numbers numbers) {
        return IntStream.range(0, column.rows())
                .filter(row -> !numbers.missing(row))
                .mapToDouble(numbers::at)
                .toArray();
    }

    String name(int row) {
        if (column.missing(row)) {
            return column.name() + " is missing";
        }
        if (numbers.isPresent()) {
            return column.name();
        }
        return support[column.code(row)] < RARE ? column.name() + " is rare" : column.name() + "=" + column.text(row);
    }

    double value(int row) {
        if (column.missing(row) || numbers.isEmpty()) {
            return 1;
        }
        return deviation == 0 ? 0 : (numbers.orElseThrow().at(row) - mean) / deviation;
    }
}
