package org.probity.bias.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A column whose every value is a finite number.
public final class Numbers {

    /// A value is a finite number; one that is missing is no fault.
    public static final NumberRule RULE = new NumberRule("a value is no finite number", Numbers::fault);

    private final Column column;
    private final double[] byCode;

    private Numbers(Column column, double[] byCode) {
        this.column = column;
        this.byCode = byCode;
    }

    static Optional<Numbers> of(Column column) {
        List<String> values = column.values();
        double[] byCode = new double[values.size()];
        for (int code = 1; code < byCode.length; code++) {
            OptionalDouble number = number(values.get(code));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            byCode[code] = number.getAsDouble();
        }
        return Optional.of(new Numbers(column, byCode));
    }

    public boolean missing(int row) {
        return column.missing(row);
    }

    /// The number of a row that has one.
    ///
    /// @throws IllegalArgumentException if the value is missing
    public double at(int row) {
        if (column.missing(row)) {
            throw new IllegalArgumentException("row %d of %s has no value".formatted(row, column.name()));
        }
        return byCode[column.code(row)];
    }

    private static Optional<String> fault(String raw) {
        String value = CellText.meaning(raw);
        return value.isEmpty() || number(value).isPresent()
                ? Optional.empty()
                : Optional.of("'%s' is no finite number".formatted(value));
    }

    private static OptionalDouble number(String text) {
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
