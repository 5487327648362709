package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.probity.bias.statistics.FisherExact;

/// D1 to D3: whether touched rows of the approved version are concentrated in one group and one label.
///
/// Formula: for each group and each label with at least ten rows, the share of touched rows among them against the
/// share among all other rows, Fisher's exact test in the direction of more; Holm over all of them.
final class Concentration {

    private static final long FEWEST = 10;

    private final Records approved;
    private final List<Partition> groups;

    /// @param approved the rows of the approved version that have a label
    Concentration(Records approved) {
        this.approved = approved;
        groups = Partition.singlesAndPairs(approved, approved.plan().groups());
    }

    int size() {
        return approved.size();
    }

    List<Candidate> candidates(TamperingTest test, IntPredicate touched) {
        List<Candidate> candidates = new ArrayList<>();
        for (Partition partition : groups) {
            for (boolean positive : new boolean[] {true, false}) {
                candidates.addAll(candidates(test, partition, positive, touched));
            }
        }
        return candidates;
    }

    private List<Candidate> candidates(
            TamperingTest test, Partition partition, boolean positive, IntPredicate touched) {
        int parts = partition.parts().size();
        long[] rows = new long[parts];
        long[] marked = new long[parts];
        long allMarked = 0;
        for (int row = 0; row < approved.size(); row++) {
            boolean hit = touched.test(row);
            allMarked += hit ? 1 : 0;
            int part = partition.partOf()[row];
            if (part >= 0 && approved.positive(row) == positive) {
                rows[part]++;
                marked[part] += hit ? 1 : 0;
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            long others = approved.size() - rows[part];
            if (rows[part] < FEWEST || others == 0) {
                continue;
            }
            candidates.add(new Cell(
                    test,
                    partition.parts().get(part),
                    LabelSide.of(positive),
                    new Hits(marked[part], rows[part], allMarked - marked[part], others),
                    rows(partition, part, positive, touched)));
        }
        return candidates;
    }

    private Supplier<RowList> rows(Partition partition, int part, boolean positive, IntPredicate touched) {
        return () -> approved.list(partition
                .rows(part)
                .filter(row -> approved.positive(row) == positive)
                .filter(touched));
    }

    private record Hits(long inside, long rows, long outside, long others) {}

    /// The touched rows of one group with one label.
    private record Cell(TamperingTest test, List<Condition> where, LabelSide side, Hits hits, Supplier<RowList> rows)
            implements Candidate {

        @Override
        public double p() {
            return FisherExact.more(hits.inside, hits.rows, hits.outside, hits.others);
        }

        /// The comparison is with the other rows already; but features are also changed in harmless ways, as when
        /// somebody fills in what is missing in one group.
        @Override
        public double beyond() {
            return test == TamperingTest.CHANGED_FEATURES ? 1 : p();
        }

        @Override
        public TamperingFinding finding(double adjusted, TamperingVerdict grade) {
            return new TamperingFinding(
                    test,
                    where,
                    test == TamperingTest.RELABELLED_ROWS ? side.other() : side,
                    grade,
                    (double) hits.inside / hits.rows,
                    (double) hits.outside / hits.others,
                    p(),
                    adjusted,
                    rows.get());
        }
    }
}
