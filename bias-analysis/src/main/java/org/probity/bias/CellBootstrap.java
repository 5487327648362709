package org.probity.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.probity.bias.statistics.MultinomialDraw;

/// Draws the rows of a grouping anew with replacement, as counts of cells.
final class CellBootstrap {

    private static final int KINDS = 7;

    private final int groups;
    private final MultinomialDraw rows;

    /// @param groups   the groups, in the order in which replicates give them
    /// @param unknown  the rows without a group, which belong to everybody
    @SuppressWarnings("MissingSummary")
    CellBootstrap(List<Confusion> groups, Confusion unknown) {
        List<long[]> observed = new ArrayList<>();
        groups.forEach(group -> observed.add(kinds(group)));
        observed.add(kinds(unknown));
        this.groups = observed.size();
        this.rows = new MultinomialDraw(
                observed.stream().flatMapToLong(Arrays::stream).toArray());
    }

    static RandomGenerator random(Resampling resampling) {
        return new SplittableRandom(resampling.seed());
    }

    /// The groups of one replicate, and behind them the rows without a group.
    List<Confusion> replicate(RandomGenerator random) {
        long[] all = rows.draw(random);
        List<Confusion> drawn = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int at = group * KINDS;
            drawn.add(new Confusion(
                    all[at], all[at + 1], all[at + 2], all[at + 3], all[at + 4], all[at + 5], all[at + 6]));
        }
        return drawn;
    }

    private static long[] kinds(Confusion counts) {
        return new long[] {
            counts.truePositives(),
            counts.falsePositives(),
            counts.falseNegatives(),
            counts.trueNegatives(),
            counts.unlabelledPositives(),
            counts.unlabelledNegatives(),
            counts.unpredicted()
        };
    }
}
