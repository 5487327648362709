package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.probity.bias.statistics.MeanGap;
import org.probity.bias.statistics.Moments;
import org.probity.bias.statistics.NormalTail;

/// T1: whether the labels of a group of suspected rows lie off what the model lets expect, more than trusted rows do.
///
/// Formula: mean of w·(y - f) of the group's suspected rows minus that of its trusted rows, Welch's z, at least
/// thirty rows on both sides; Holm over all groups and weights. Three weights: 1, and 1/f and 1/(1 - f) with f not
/// below 0.1. The latter two are what the likelihood gives for labels that were flipped to positive and to negative
/// at one rate, so they see fewer flips of one direction than the plain mean does.
///
/// A finding is suspicious if the gap is larger than the flips among the suspected rows of all other groups explain.
final class ResidualTest {

    private static final long FEWEST = 30;
    private static final double LIGHTEST = 0.1;

    private final Contrast contrast;
    private final TamperingTest test;

    ResidualTest(Contrast contrast, TamperingTest test) {
        this.contrast = contrast;
        this.test = test;
    }

    enum Weight {
        PLAIN,
        TO_POSITIVE,
        TO_NEGATIVE;

        double of(double chance) {
            return switch (this) {
                case PLAIN -> 1;
                case TO_POSITIVE -> 1 / Math.max(LIGHTEST, chance);
                case TO_NEGATIVE -> 1 / Math.max(LIGHTEST, 1 - chance);
            };
        }
    }

    List<Gap> gaps(List<Partition> partitions) {
        return partitions.stream()
                .flatMap(partition -> Stream.of(Weight.values()).flatMap(weight -> gaps(partition, weight).stream()))
                .toList();
    }

    private List<Gap> gaps(Partition partition, Weight weight) {
        List<Moments> suspected = moments(partition);
        List<Moments> trusted = moments(partition);
        Scored scored = contrast.scored();
        for (int row = 0; row < scored.size(); row++) {
            int part = partition.partOf()[row];
            if (part >= 0) {
                List<Moments> side = contrast.suspected().test(row) ? suspected : trusted;
                side.get(part).add(weight.of(scored.chance(row)) * scored.residual(row));
            }
        }
        List<Gap> gaps = new ArrayList<>();
        for (int part = 0; part < suspected.size(); part++) {
            if (suspected.get(part).count() >= FEWEST && trusted.get(part).count() >= FEWEST) {
                gaps.add(new Gap(partition, part, weight, MeanGap.of(suspected.get(part), trusted.get(part))));
            }
        }
        return gaps;
    }

    private static List<Moments> moments(Partition partition) {
        return partition.parts().stream().map(_ -> new Moments()).toList();
    }

    /// The gap of one group by one weight.
    final class Gap implements Candidate {

        private final Partition partition;
        private final int part;
        private final Weight weight;
        private final MeanGap gap;

        Gap(Partition partition, int part, Weight weight, MeanGap gap) {
            this.partition = partition;
            this.part = part;
            this.weight = weight;
            this.gap = gap;
        }

        @Override
        public double p() {
            return gap.p();
        }

        /// How sure it is that the flips of the other groups do not explain the gap.
        @Override
        public double beyond() {
            FlipRates others = contrast.flipsWithout(row -> partition.partOf()[row] == part);
            var up = new Moments();
            var down = new Moments();
            partition.rows(part).filter(contrast.suspected()).forEach(row -> {
                double chance = contrast.scored().chance(row);
                up.add(weight.of(chance) * (1 - chance));
                down.add(weight.of(chance) * chance);
            });
            double rest = gap.difference() - others.explained(up.mean(), down.mean());
            if (rest * gap.difference() <= 0) {
                return 1;
            }
            double variance = gap.standardError() * gap.standardError() + others.variance(up.mean(), down.mean());
            return variance > 0 ? NormalTail.twoSided(rest / StrictMath.sqrt(variance)) : 0;
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            var labels = new Moments();
            var chances = new Moments();
            partition.rows(part).filter(contrast.suspected()).forEach(row -> {
                labels.add(contrast.scored().positive(row) ? 1 : 0);
                chances.add(contrast.scored().chance(row));
            });
            LabelSide side = LabelSide.of(gap.difference() > 0);
            return new TamperingFinding(
                    test,
                    partition.parts().get(part),
                    side,
                    grade,
                    labels.mean(),
                    chances.mean(),
                    gap.p(),
                    adjusted,
                    contrast.list(partition, part, side));
        }
    }
}
