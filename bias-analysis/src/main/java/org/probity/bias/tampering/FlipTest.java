package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.statistics.FisherExact;
import org.probity.bias.statistics.NormalTail;

/// T2: whether suspected rows of a group contradict predictions that the model is sure of, more than trusted rows do.
///
/// Sure of a positive label is a chance at least the mean chance of the trusted rows with a positive label, sure of a
/// negative one a chance at most the mean of those with a negative one (the thresholds of confident learning:
/// C. Northcutt, L. Jiang, I. Chuang, Journal of Artificial Intelligence Research 70 (2021) 1373-1411). Formula: share
/// of other labels among the sure ones, suspected against trusted, Fisher's exact test in the direction of more, at
/// least ten sure rows on both sides; Holm over all groups and both directions.
///
/// A finding is suspicious if the share grew more than it grew among all other groups.
final class FlipTest {

    private static final long FEWEST = 10;

    private final Contrast contrast;
    private final Sureness sureness;
    private final TamperingTest test;

    FlipTest(Contrast contrast, Sureness sureness, TamperingTest test) {
        this.contrast = contrast;
        this.sureness = sureness;
        this.test = test;
    }

    List<Flips> flips(List<Partition> partitions) {
        List<Flips> all = new ArrayList<>();
        for (Partition partition : partitions) {
            for (LabelSide side : LabelSide.values()) {
                all.addAll(flips(partition, side));
            }
        }
        return all;
    }

    private List<Flips> flips(Partition partition, LabelSide side) {
        int parts = partition.parts().size();
        // The last place is for all rows, so that the others of a part are a difference.
        Counts suspected = new Counts(parts + 1);
        Counts trusted = new Counts(parts + 1);
        for (int row = 0; row < contrast.scored().size(); row++) {
            if (sureness.contradictedBy(side, contrast.scored().chance(row))) {
                Counts counts = contrast.suspected().test(row) ? suspected : trusted;
                boolean flipped = LabelSide.of(contrast.scored().positive(row)) == side;
                counts.add(partition.partOf()[row], flipped);
                counts.add(parts, flipped);
            }
        }
        List<Flips> flips = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (suspected.sure[part] >= FEWEST && trusted.sure[part] >= FEWEST) {
                flips.add(new Flips(
                        partition,
                        part,
                        side,
                        new Growth(suspected.at(part), trusted.at(part)),
                        new Growth(suspected.without(part), trusted.without(part))));
            }
        }
        return flips;
    }

    private static final class Counts {

        private final long[] sure;
        private final long[] flipped;

        Counts(int places) {
            sure = new long[places];
            flipped = new long[places];
        }

        void add(int place, boolean isFlipped) {
            if (place >= 0) {
                sure[place]++;
                flipped[place] += isFlipped ? 1 : 0;
            }
        }

        Of at(int place) {
            return new Of(flipped[place], sure[place]);
        }

        Of without(int place) {
            int all = sure.length - 1;
            return new Of(flipped[all] - flipped[place], sure[all] - sure[place]);
        }
    }

    /// So many of so many, with a half of each kind added where it is divided, so that no rate is without error.
    record Of(long count, long all) {

        double share() {
            return (count + 0.5) / (all + 1);
        }

        double variance() {
            return share() * (1 - share()) / (all + 1);
        }
    }

    record Growth(Of suspected, Of trusted) {

        double difference() {
            return suspected.share() - trusted.share();
        }

        double variance() {
            return suspected.variance() + trusted.variance();
        }
    }

    /// The contradictions of one group in one direction.
    final class Flips implements Candidate {

        private final Partition partition;
        private final int part;
        private final LabelSide side;
        private final Growth own;
        private final Growth others;

        Flips(Partition partition, int part, LabelSide side, Growth own, Growth others) {
            this.partition = partition;
            this.part = part;
            this.side = side;
            this.own = own;
            this.others = others;
        }

        @Override
        public double p() {
            return FisherExact.more(own.suspected.count, own.suspected.all, own.trusted.count, own.trusted.all);
        }

        @Override
        public double beyond() {
            double explained = Math.max(0, others.difference());
            double error = StrictMath.sqrt(own.variance() + others.variance());
            return NormalTail.above((own.difference() - explained) / error);
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            return new TamperingFinding(
                    test,
                    partition.parts().get(part),
                    side,
                    grade,
                    (double) own.suspected.count / own.suspected.all,
                    (double) own.trusted.count / own.trusted.all,
                    p(),
                    adjusted,
                    contrast.list(partition, part, side));
        }
    }
}
