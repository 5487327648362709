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
        List<Candidate> excesses = new ArrayList<>();
        for (int part = 0; part < partition.parts().size(); part++) {
            var excess = new Excess(partition, part, side);
            if (excess.own.count() >= FEWEST && excess.others.count() >= FEWEST) {
                excesses.add(excess);
            }
        }
        return excesses;
    }

    /// How much more often the labels of one group contradict sure predictions than those of the others.
    private final class Excess implements Candidate {

        private final Partition partition;
        private final int part;
        private final LabelSide side;
        private final Moments own = new Moments();
        private final Moments others = new Moments();
        private final Moments observed = new Moments();
        private final Moments expected = new Moments();

        Excess(Partition partition, int part, LabelSide side) {
            this.partition = partition;
            this.part = part;
            this.side = side;
            for (int row = 0; row < scored.size(); row++) {
                if (partition.partOf()[row] >= 0 && sureness.contradictedBy(side, scored.chance(row))) {
                    add(row);
                }
            }
        }

        private void add(int row) {
            double contradicts = contradicts(row) ? 1 : 0;
            double chance = side == LabelSide.POSITIVE ? scored.chance(row) : 1 - scored.chance(row);
            if (partition.partOf()[row] == part) {
                own.add(contradicts - chance);
                observed.add(contradicts);
                expected.add(chance);
            } else {
                others.add(contradicts - chance);
            }
        }

        private boolean contradicts(int row) {
            return LabelSide.of(scored.positive(row)) == side;
        }

        @Override
        public double p() {
            MeanGap gap = MeanGap.of(own, others);
            return gap.standardError() > 0 ? NormalTail.above(gap.difference() / gap.standardError()) : 1;
        }

        @Override
        public double beyond() {
            return observed.mean() >= MANY * expected.mean() ? p() : 1;
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            return new TamperingFinding(
                    TamperingTest.NOISE_ASYMMETRY,
                    partition.parts().get(part),
                    side,
                    grade,
                    observed.mean(),
                    expected.mean(),
                    p(),
                    adjusted,
                    scored.mostContradicting(partition
                            .rows(part)
                            .filter(row -> sureness.contradictedBy(side, scored.chance(row)))
                            .filter(this::contradicts)));
        }
    }
}
