package org.probity.bias.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.probity.bias.score.ScoreCells.Resolution;

/// How finely a query tells scores apart.
sealed interface ScoreGrain {

    /// What the cells will say about themselves.
    Resolution resolution();

    /// The next coarser one; none when the bins are already as wide as bins should be.
    Optional<ScoreGrain> coarser();

    /// Every different score has its own cells.
    record Every() implements ScoreGrain {

        @Override
        public Resolution resolution() {
            return new Resolution.EveryScore();
        }

        @Override
        public Optional<ScoreGrain> coarser() {
            return Optional.of(Bins.OF_PROBABILITIES);
        }
    }

    /// Bins whose edges are multiples of their width, each without its lower and with its upper edge.
    ///
    /// Widths are one, two or five times a power of ten: such edges read well, tenths are among them, and an engine
    /// finds the bin by a multiplication, which is exact, where a division of decimals would not be.
    ///
    /// @param most          how many bins there may be
    /// @param probabilities whether all scores lie between 0 and 1, so that 0 belongs to the first bin
    record Bins(BigDecimal width, int most, boolean probabilities) implements ScoreGrain {

        static final Bins OF_PROBABILITIES = new Bins(new BigDecimal("0.001"), 1_000, true);

        private static final int FEWEST = 10;
        private static final BigDecimal FINEST = new BigDecimal("1e-12");

        public Bins {
            width = width.setScale(Math.max(0, width.scale()));
        }

        /// The narrowest bins of which at most a thousand cover these scores.
        static Bins between(BigDecimal least, BigDecimal greatest) {
            BigDecimal power = FINEST;
            while (true) {
                for (int digit : new int[] {1, 2, 5}) {
                    var bins = new Bins(power.multiply(BigDecimal.valueOf(digit)), OF_PROBABILITIES.most(), false);
                    if (bins.place(greatest) - bins.place(least) < bins.most()) {
                        return bins;
                    }
                }
                power = power.scaleByPowerOfTen(1);
            }
        }

        /// The number of the bin that a score belongs to: its upper edge over the width.
        long place(BigDecimal score) {
            long place =
                    score.multiply(perUnit()).setScale(0, RoundingMode.CEILING).longValueExact();
            return first(place);
        }

        /// Zero belongs to the first bin of probabilities.
        long first(long place) {
            return probabilities ? Math.max(1, place) : place;
        }

        BigDecimal upper(long place) {
            return width.multiply(BigDecimal.valueOf(place));
        }

        /// How many bins make a unit; a finite decimal for every width that is used.
        BigDecimal perUnit() {
            return BigDecimal.ONE.divide(width);
        }

        @Override
        public Resolution resolution() {
            return new Resolution.Bins(width);
        }

        @Override
        public Optional<ScoreGrain> coarser() {
            return most <= FEWEST
                    ? Optional.empty()
                    : Optional.of(new Bins(width.scaleByPowerOfTen(1), most / 10, probabilities));
        }
    }
}
