package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import org.probity.bias.statistics.FisherExact;

/// T3: whether the share of positive labels of a group differs between suspected and trusted rows; needs no model.
///
/// Formula: Fisher's exact test, two-sided, at least thirty rows on both sides; Holm over all groups. A finding alone
/// is unexplained: other people may have come, whose labels are right.
final class BaseRateTest {

    private static final long FEWEST = 30;

    private final Contrast contrast;

    BaseRateTest(Contrast contrast) {
        this.contrast = contrast;
    }

    List<Shift> shifts(List<Partition> partitions) {
        return partitions.stream()
                .flatMap(partition -> shifts(partition).stream())
                .toList();
    }

    private List<Shift> shifts(Partition partition) {
        int parts = partition.parts().size();
        long[][] rows = new long[2][parts];
        long[][] positive = new long[2][parts];
        for (int row = 0; row < contrast.scored().size(); row++) {
            int part = partition.partOf()[row];
            if (part >= 0) {
                int side = contrast.suspected().test(row) ? 1 : 0;
                rows[side][part]++;
                positive[side][part] += contrast.scored().positive(row) ? 1 : 0;
            }
        }
        List<Shift> shifts = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            if (rows[0][part] >= FEWEST && rows[1][part] >= FEWEST) {
                shifts.add(new Shift(
                        partition,
                        part,
                        (double) positive[1][part] / rows[1][part],
                        (double) positive[0][part] / rows[0][part],
                        FisherExact.twoSided(positive[1][part], rows[1][part], positive[0][part], rows[0][part])));
            }
        }
        return shifts;
    }

    /// The shift of one group's share.
    final class Shift implements Candidate {

        private final Partition partition;
        private final int part;
        private final double now;
        private final double before;
        private final double p;

        Shift(Partition partition, int part, double now, double before, double p) {
            this.partition = partition;
            this.part = part;
            this.now = now;
            this.before = before;
            this.p = p;
        }

        @Override
        public double p() {
            return p;
        }

        /// Other people explain any share of labels.
        @Override
        public double beyond() {
            return 1;
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            LabelSide side = LabelSide.of(now > before);
            return new TamperingFinding(
                    TamperingTest.BASE_RATE,
                    partition.parts().get(part),
                    side,
                    grade,
                    now,
                    before,
                    p,
                    adjusted,
                    contrast.list(partition, part, side));
        }
    }
}
