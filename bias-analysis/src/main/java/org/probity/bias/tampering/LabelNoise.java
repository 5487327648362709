package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.statistics.MeanGap;
import org.probity.bias.statistics.Moments;
import org.probity.bias.statistics.NormalTail;

/// Labels that contradict sure predictions, by group and direction, and whether one group has more of them.
///
/// Which predictions are sure is decided as in confident learning (C. Northcutt, L. Jiang, I. Chuang, Journal of
/// Artificial Intelligence Research 70 (2021) 1373-1411): a chance at least the mean chance of the rows that have the
/// label. Formula of the asymmetry: among the sure rows, mean of (label contradicts) - (chance that it would) of the
/// group minus that of all other groups, Welch's z in the direction of more, at least thirty sure rows on both sides;
/// Holm over all groups and both directions.
///
/// The model has seen the same labels in other rows, so that a thorough attack on a group is not seen here at all. A
/// finding is suspicious if there are at least twice as many contradictions as the chances let expect.
final class LabelNoise {

    private static final long FEWEST = 30;
    private static final double MANY = 2;

    private final Scored scored;
    private final Sureness sureness;

    LabelNoise(Scored scored) {
        this.scored = scored;
        sureness = Sureness.of(scored, _ -> true);
    }

    TestRun asymmetry() {
        List<Candidate> family = new ArrayList<>();
        for (Partition partition : Partition.singlesAndPairs(
                scored.records(), scored.records().plan().groups())) {
            for (LabelSide side : LabelSide.values()) {
                family.addAll(excesses(partition, side));
            }
        }
        return TestRun.of(
                TamperingTest.NOISE_ASYMMETRY, family, scored.records().plan().alpha());
    }

    private List<Candidate> excesses(Partition partition, LabelSide side) {
        List<Sure> parts = partition.parts().stream().map(_ -> new Sure()).toList();
        var all = new Moments();
        for (int row = 0; row < scored.size(); row++) {
            int part = partition.partOf()[row];
            double chance = scored.chance(row);
            if (part >= 0 && sureness.contradictedBy(side, chance)) {
                double contradicts = LabelSide.of(scored.positive(row)) == side ? 1 : 0;
                double expected = side == LabelSide.POSITIVE ? chance : 1 - chance;
                parts.get(part).add(contradicts, expected);
                all.add(contradicts - expected);
            }
        }
        List<Candidate> excesses = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            Sure own = parts.get(part);
            Moments others = all.without(own.excess);
            if (own.excess.count() >= FEWEST && others.count() >= FEWEST) {
                excesses.add(new Excess(partition, part, side, own, MeanGap.of(own.excess, others)));
            }
        }
        return excesses;
    }

    /// Sure predictions of one group in one direction, and what contradicts them.
    private static final class Sure {

        private final Moments excess = new Moments();
        private final Moments observed = new Moments();
        private final Moments expected = new Moments();

        void add(double contradicts, double chance) {
            excess.add(contradicts - chance);
            observed.add(contradicts);
            expected.add(chance);
        }
    }

    /// How much more often the labels of one group contradict sure predictions than those of the others.
    private final class Excess implements Candidate {

        private final Partition partition;
        private final int part;
        private final LabelSide side;
        private final Sure own;
        private final MeanGap gap;

        Excess(Partition partition, int part, LabelSide side, Sure own, MeanGap gap) {
            this.partition = partition;
            this.part = part;
            this.side = side;
            this.own = own;
            this.gap = gap;
        }

        private boolean contradicts(int row) {
            return LabelSide.of(scored.positive(row)) == side;
        }

        @Override
        public double p() {
            return gap.standardError() > 0 ? NormalTail.above(gap.difference() / gap.standardError()) : 1;
        }

        @Override
        public double beyond() {
            return own.observed.mean() >= MANY * own.expected.mean() ? p() : 1;
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            return new TamperingFinding(
                    TamperingTest.NOISE_ASYMMETRY,
                    partition.parts().get(part),
                    side,
                    grade,
                    own.observed.mean(),
                    own.expected.mean(),
                    p(),
                    adjusted,
                    scored.mostContradicting(partition
                            .rows(part)
                            .filter(row -> sureness.contradictedBy(side, scored.chance(row)))
                            .filter(this::contradicts)));
        }
    }
}
