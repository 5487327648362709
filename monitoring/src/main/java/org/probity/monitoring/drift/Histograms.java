package org.probity.monitoring.drift;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A reference and a current histogram over the same cells.
record Histograms(List<Long> reference, List<Long> current) {

    Histograms {
        reference = List.copyOf(reference);
        current = List.copyOf(current);
        if (reference.size() != current.size()) {
            throw new IllegalArgumentException("the histograms have different cells");
        }
    }

    DriftResult measure(long minimum, ToDoubleFunction<Histograms> effect, ToDoubleFunction<Histograms> noise) {
        long smaller = Math.min(n(), m());
        long needed = Math.max(1, minimum);
        return smaller < needed
                ? new DriftResult.NotEnoughSeen(smaller, needed)
                : new DriftResult.Measured(effect.applyAsDouble(this), noise.applyAsDouble(this), n(), m());
    }

    long n() {
        return reference.stream().mapToLong(Long::longValue).sum();
    }

    long m() {
        return current.stream().mapToLong(Long::longValue).sum();
    }

    /// The cells that are not empty on both sides.
    int[] cells() {
        return IntStream.range(0, reference.size())
                .filter(i -> reference.get(i) + current.get(i) > 0)
                .toArray();
    }

    /// The 95 % point of chi-square with one degree less than cells, by Wilson and Hilferty (1931).
    double chiSquare95() {
        int degrees = cells().length - 1;
        if (degrees == 0) {
            return 0;
        }
        double step = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - step + 1.6448536269514722 * Math.sqrt(step), 3);
    }
}
