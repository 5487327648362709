package org.probity.bias.tampering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One thing that chance does not explain: where it is, how sure and how large it is, and the rows to look at.
///
/// @param where the group, pattern or source
/// @param grade unexplained or suspicious
/// @param observed a share in `where`: of touched rows, of positive labels, of contradictions
/// @param expected the share that the comparison rows or the model let expect there
/// @param p the p-value, or the bound on it that the test is made of
/// @param adjusted the same, raised for all comparisons of this test
public record TamperingFinding(
        TamperingTest test,
        List<Condition> where,
        LabelSide side,
        TamperingVerdict grade,
        double observed,
        double expected,
        double p,
        double adjusted,
        RowList rows) {

    /// Smaller ones have no digits; a chance is never written as zero.
    private static final double SMALLEST = 1e-300;

    public TamperingFinding {
        where = List.copyOf(where);
        if (where.isEmpty()) {
            throw new IllegalArgumentException("a finding is somewhere");
        }
        if (grade == TamperingVerdict.NO_SIGN) {
            throw new IllegalArgumentException("a finding is a sign");
        }
        if (!Double.isFinite(observed) || !Double.isFinite(expected)) {
            throw new IllegalArgumentException("a finding has an effect: %s for %s".formatted(observed, expected));
        }
        if (!(p >= 0 && p <= 1 && adjusted >= p && adjusted <= 1)) {
            throw new IllegalArgumentException("no p-values: %s, adjusted %s".formatted(p, adjusted));
        }
        p = Math.max(SMALLEST, p);
        adjusted = Math.max(SMALLEST, adjusted);
        observed += 0.0;
        expected += 0.0;
    }

    /// The finding in one sentence.
    public String sentence() {
        String place = where.stream().map(Condition::toString).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %s; %.1f %% instead of %.1f %% (adjusted p %.1e)",
                test.claim(),
                place,
                100 * observed,
                100 * expected,
                adjusted);
    }

    TamperingFinding in(List<Condition> place, TamperingVerdict gravity) {
        return new TamperingFinding(test, place, side, gravity, observed, expected, p, adjusted, rows);
    }
}
