package org.probity.bias.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A column whose every value is a finite number.
public final class Numbers {

    /// A value is a finite number; one that is missing is no fault.
    public static final NumberRule RULE = new NumberRule("a value is no finite number", Numbers::fault);

    private final String name;
    private final double[] values;
    private final Optional<int[]> codes;

    private Numbers(String name, double[] values, Optional<int[]> codes) {
        this.name = name;
        this.values = values;
        this.codes = codes;
    }

    static Optional<Numbers> of(Column column) {
        List<String> texts = column.values();
        double[] byCode = new double[texts.size()];
        byCode[Column.MISSING] = Double.NaN;
        for (int code = 1; code < byCode.length; code++) {
            OptionalDouble number = number(texts.get(code));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            byCode[code] = number.getAsDouble();
        }
        return Optional.of(new Numbers(column.name(), byCode, Optional.of(column.codes())));
    }

    /// Numbers row by row, NaN where one is missing.
    static Numbers ofRows(String name, double[] byRow) {
        return new Numbers(name, byRow, Optional.empty());
    }

    private double value(int row) {
        return values[codes.isPresent() ? codes.get()[row] : row];
    }

    public boolean missing(int row) {
        return Double.isNaN(value(row));
    }

    /// The number of a row that has one.
    ///
    /// @throws IllegalArgumentException if the value is missing
    public double at(int row) {
        double number = value(row);
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("row %d of %s has no value".formatted(row, name));
        }
        return number;
    }

    private static Optional<String> fault(String raw) {
        String value = CellText.meaning(raw);
        return value.isEmpty() || number(value).isPresent()
                ? Optional.empty()
                : Optional.of("'%s' is no finite number".formatted(value));
    }

    static OptionalDouble number(String text) {
        if (Character.isLetter(text.charAt(text.length() - 1))) {
            // Java reads "1d" and "Infinity" as numbers; a dataset means something else.
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
        } catch (NumberFormatException none) {
            return OptionalDouble.empty();
        }
    }
}
