package org.probity.bias.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Numbers alone, for columns in which nearly every row has a text of its own.
final class GatheredNumbers implements Gathered {

    private double[] numbers = new double[FIRST_ROWS];
    private boolean otherwise;

    @Override
    public void add(int row, String meaning) {
        if (row == numbers.length) {
            numbers = Arrays.copyOf(numbers, row * 2);
        }
        OptionalDouble number = meaning.isEmpty() ? OptionalDouble.empty() : Numbers.number(meaning);
        otherwise |= !meaning.isEmpty() && number.isEmpty();
        numbers[row] = number.orElse(Double.NaN);
    }

    /// Empty if a value was there that is no finite number.
    Optional<Numbers> numbers(String name, int rows) {
        return otherwise ? Optional.empty() : Optional.of(Numbers.ofRows(name, Arrays.copyOf(numbers, rows)));
    }
}
