package org.probity.bias.tampering;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Rows under suspicion against rows that are trusted, both with the chances that their labels were expected to have.
///
/// The rows under suspicion are the added ones against those of the approved version, or those of one source against
/// those of all others.
record Contrast(Scored scored, IntPredicate suspected) {

    TamperingPlan plan() {
        return scored.records().plan();
    }

    double alpha() {
        return plan().alpha();
    }

    /// Rates of flipped labels among the suspected rows that do not meet the condition, beyond those of the trusted.
    FlipRates flipsWithout(IntPredicate condition) {
        IntPredicate others = condition.negate();
        return FlipRates.of(
                FlipRates.Sums.over(scored, others.and(suspected)),
                FlipRates.Sums.over(scored, others.and(suspected.negate())));
    }

    /// The suspected rows of a part with a label of this side that the model thinks less likely than the other one; all
    /// of this side, if it thinks so of none.
    RowList list(Partition partition, int part, LabelSide side) {
        int[] rows = partition
                .rows(part)
                .filter(suspected)
                .filter(row -> LabelSide.of(scored.positive(row)) == side)
                .toArray();
        int[] unlikely = IntStream.of(rows)
                .filter(row -> Math.abs(scored.residual(row)) > 0.5)
                .toArray();
        return scored.mostContradicting(IntStream.of(unlikely.length > 0 ? unlikely : rows));
    }
}
