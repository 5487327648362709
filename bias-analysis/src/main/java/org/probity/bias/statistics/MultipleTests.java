package org.probity.bias.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// P-values of a family of tests, raised so that looking at many of them is paid for.
///
/// Sources: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70; Y. Benjamini, Y. Hochberg, Journal of the
/// Royal Statistical Society B 57 (1995) 289-300.
public final class MultipleTests {

    private MultipleTests() {}

    /// Holm: below alpha, the chance of even one false finding in the family is below alpha.
    public static List<Double> holm(List<Double> values) {
        int m = values.size();
        double[] adjusted = new double[m];
        double floor = 0;
        List<Integer> order = ascending(values);
        for (int rank = 0; rank < m; rank++) {
            int place = order.get(rank);
            floor = Math.max(floor, Math.min(1, (m - rank) * values.get(place)));
            adjusted[place] = floor;
        }
        return list(m, place -> adjusted[place]);
    }

    /// Benjamini and Hochberg: below alpha, the expected share of false ones among the findings is below alpha.
    public static List<Double> benjaminiHochberg(List<Double> values) {
        int m = values.size();
        double[] adjusted = new double[m];
        double ceiling = 1;
        List<Integer> order = ascending(values);
        for (int rank = m - 1; rank >= 0; rank--) {
            int place = order.get(rank);
            ceiling = Math.min(ceiling, values.get(place) * m / (rank + 1));
            adjusted[place] = ceiling;
        }
        return list(m, place -> adjusted[place]);
    }

    private static List<Integer> ascending(List<Double> values) {
        return IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparingDouble(values::get))
                .toList();
    }

    private static List<Double> list(int size, IntToDoubleFunction value) {
        return IntStream.range(0, size).mapToObj(value::applyAsDouble).toList();
    }
}
