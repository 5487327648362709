package org.probity.bias;

import java.math.BigInteger;
import org.probity.bias.statistics.EffectiveSize;

/// What a group consists of: its rows, their weights in millionths, and the squares of these weights.
public record Amounts(Confusion counts, Confusion weights, SquaredWeights squares) {

    static final Amounts NONE = new Amounts(Confusion.NONE, Confusion.NONE, SquaredWeights.NONE);

    Amounts plus(Amounts other) {
        return new Amounts(counts.plus(other.counts), weights.plus(other.weights), squares.plus(other.squares));
    }

    public Amounts mirrored() {
        return new Amounts(counts.mirrored(), weights.mirrored(), squares.mirrored());
    }

    /// How many rows of equal weight would say as much as all of these (Kish 1965); zero where nothing has a weight.
    public double effectiveRows() {
        BigInteger all = squares.of(Confusion::rows);
        return all.signum() == 0 ? 0 : EffectiveSize.kish((double) weights.rows(), all.doubleValue());
    }
}
