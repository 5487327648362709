package org.probity.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.probity.bias.statistics.CellDraw;
import org.probity.bias.statistics.Interval;

/// Draws the rows of a grouping anew with replacement, as counts of cells or as their weights.
final class CellBootstrap {

    private static final int KINDS = 7;

    private final int groups;
    private final CellDraw cells;

    private CellBootstrap(int groups, CellDraw cells) {
        this.groups = groups;
        this.cells = cells;
    }

    /// @param groups   the groups, in the order in which replicates give them
    /// @param unknown  the rows without a group, which belong to everybody
    @SuppressWarnings("MissingSummary")
    static CellBootstrap ofRows(List<Confusion> groups, Confusion unknown) {
        return new CellBootstrap(groups.size() + 1, CellDraw.ofRows(kinds(groups, unknown)));
    }

    /// Replicates are in millionths of weight.
    static CellBootstrap ofWeights(List<Amounts> groups, Amounts unknown) {
        List<Amounts> all = Stream.concat(groups.stream(), Stream.of(unknown)).toList();
        return new CellBootstrap(
                all.size(),
                CellDraw.ofWeights(
                        kinds(groups.stream().map(Amounts::counts).toList(), unknown.counts()),
                        kinds(groups.stream().map(Amounts::weights).toList(), unknown.weights()),
                        all.stream()
                                .flatMap(each -> each.squares().kinds().stream())
                                .toList()));
    }

    static RandomGenerator random(Resampling resampling) {
        return new SplittableRandom(resampling.seed());
    }

    /// The groups of one replicate, and behind them the rows without a group.
    List<Confusion> replicate(RandomGenerator random) {
        long[] all = cells.draw(random);
        List<Confusion> drawn = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int at = group * KINDS;
            drawn.add(new Confusion(
                    all[at], all[at + 1], all[at + 2], all[at + 3], all[at + 4], all[at + 5], all[at + 6]));
        }
        return drawn;
    }

    /// The limits that values of replicates give.
    Optional<Interval.Bounds> limits(double[] values, double level) {
        return cells.limits(values, level);
    }

    private static long[] kinds(List<Confusion> groups, Confusion unknown) {
        return Stream.concat(groups.stream(), Stream.of(unknown))
                .flatMap(each -> each.kinds().stream())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
