package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.probity.bias.statistics.FisherTail;

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
            int place = part;
            LabelSide side = LabelSide.of(positive);
            candidates.add(new Candidate(
                    test,
                    partition.parts().get(part),
                    test == TamperingTest.RELABELLED_ROWS ? side.other() : side,
                    (double) marked[part] / rows[part],
                    (double) (allMarked - marked[part]) / others,
                    FisherTail.more(marked[part], rows[part], allMarked - marked[part], others),
                    () -> approved.list(partition
                            .rows(place)
                            .filter(row -> approved.positive(row) == positive)
                            .filter(touched))));
        }
        return candidates;
    }
}
