package org.probity.bias;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The sums of squared weights of a group's rows, in square millionths, by label and prediction.
///
/// `kinds` stand in the order of the parts of a [Confusion]. Together with the sums of weights they say how many rows
/// of equal weight would tell as much. They are whole numbers without limit, so that they are exact.
public record SquaredWeights(List<BigInteger> kinds) {

    // One row of each kind, to find out which kinds a sum is made of.
    private static final List<Confusion> ONE_OF_EACH = List.of(
            new Confusion(1, 0, 0, 0, 0, 0, 0),
            new Confusion(0, 1, 0, 0, 0, 0, 0),
            new Confusion(0, 0, 1, 0, 0, 0, 0),
            new Confusion(0, 0, 0, 1, 0, 0, 0),
            new Confusion(0, 0, 0, 0, 1, 0, 0),
            new Confusion(0, 0, 0, 0, 0, 1, 0),
            new Confusion(0, 0, 0, 0, 0, 0, 1));

    public static final SquaredWeights NONE = of(Confusion.NONE, BigInteger.ZERO);

    public SquaredWeights {
        kinds = List.copyOf(kinds);
        if (kinds.size() != ONE_OF_EACH.size()) {
            throw new IllegalArgumentException("%d kinds of rows".formatted(kinds.size()));
        }
    }

    /// All of the same kind as the one row of this confusion.
    static SquaredWeights of(Confusion one, BigInteger squares) {
        return new SquaredWeights(one.kinds().stream()
                .map(rows -> rows == 0 ? BigInteger.ZERO : squares)
                .toList());
    }

    public SquaredWeights plus(SquaredWeights other) {
        List<BigInteger> sums = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            sums.add(kinds.get(kind).add(other.kinds.get(kind)));
        }
        return new SquaredWeights(sums);
    }

    /// The squares of the rows that a sum of counts is made of, each kind at most once.
    public BigInteger of(ToLongFunction<Confusion> sum) {
        BigInteger all = BigInteger.ZERO;
        for (int kind = 0; kind < kinds.size(); kind++) {
            all = sum.applyAsLong(ONE_OF_EACH.get(kind)) == 0 ? all : all.add(kinds.get(kind));
        }
        return all;
    }

    /// The same rows with positive and negative exchanged.
    SquaredWeights mirrored() {
        return new SquaredWeights(ONE_OF_EACH.stream()
                .map(Confusion::mirrored)
                .map((Function<Confusion, BigInteger>) one -> of(each -> each.equals(one) ? 1 : 0))
                .toList());
    }
}
