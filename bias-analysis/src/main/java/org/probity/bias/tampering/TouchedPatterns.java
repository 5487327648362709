package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.probity.bias.statistics.BernoulliTail;

/// Whether relabelled or removed rows of one label share a value or a pair of values, as those of a backdoor do.
///
/// Formula: among the approved rows with a pattern and a label, exp(-n·KL(share of touched rows to expected share))
/// times the number of patterns; expected is the larger one of the share among all rows and the share among the rows
/// with the pattern and the other label, since somebody who drops all rows with a value hits both labels alike.
final class TouchedPatterns {

    private static final int DEPTH = 2;
    private static final int FEWEST_ROWS = 8;
    private static final int FEWEST_TOUCHED = 5;

    private final Records approved;
    private final double alpha;

    TouchedPatterns(Records approved, double alpha) {
        this.approved = approved;
        this.alpha = alpha;
    }

    /// @param kinds for each way in which rows are touched, whether a row is
    TestRun run(List<IntPredicate> kinds) {
        List<Search> searches = new ArrayList<>();
        for (IntPredicate touched : kinds) {
            if (MatchedRows.count(touched, approved.size()) >= FEWEST_TOUCHED) {
                for (LabelSide side : LabelSide.values()) {
                    searches.add(new Search(touched, side));
                }
            }
        }
        long patterns = searches.stream().mapToLong(search -> search.patterns).sum();
        if (patterns == 0) {
            return new TestRun.NotRun(TamperingTest.TOUCHED_PATTERN, TestRun.Reason.NO_SUCH_ROWS);
        }
        double smallest =
                searches.stream().mapToDouble(search -> search.p).min().orElse(1);
        List<TamperingFinding> findings = searches.stream()
                .filter(search -> search.p * patterns < alpha)
                .map(search -> search.finding(Math.min(1, search.p * patterns)))
                .toList();
        return new TestRun.Made(TamperingTest.TOUCHED_PATTERN, patterns, Math.min(1, smallest * patterns), findings);
    }

    /// The pattern of one label that is touched most surely.
    private final class Search {

        private final IntPredicate touched;
        private final IntPredicate labelled;
        private final LabelSide side;
        private final double overall;
        private Optional<Pattern> best = Optional.empty();
        private double p = 1;
        private long patterns;

        Search(IntPredicate touched, LabelSide side) {
            this.touched = touched;
            this.side = side;
            labelled = row -> LabelSide.of(approved.positive(row)) == side;
            overall = (double) MatchedRows.count(touched, approved.size()) / approved.size();
            var marked = new PatternSearch.Marked(approved, touched, _ -> 0);
            new PatternSearch(marked, _ -> true, labelled, FEWEST_ROWS).visit(DEPTH, this::see);
        }

        private void see(Pattern pattern) {
            patterns++;
            Pattern.Tally rows = pattern.searched();
            double expected = expected(pattern);
            if (rows.positive() >= FEWEST_TOUCHED && rows.share() > expected) {
                double own = BernoulliTail.bound(rows.positive(), rows.rows(), expected);
                if (own < p) {
                    p = own;
                    best = Optional.of(pattern);
                }
            }
        }

        private double expected(Pattern pattern) {
            Pattern.Tally others = pattern.rest();
            return others.rows() == 0 ? overall : Math.max(overall, others.share());
        }

        TamperingFinding finding(double adjusted) {
            Pattern pattern = best.orElseThrow();
            IntStream rows = IntStream.range(0, approved.size())
                    .filter(touched)
                    .filter(labelled)
                    .filter(pattern::holds);
            return new TamperingFinding(
                    TamperingTest.TOUCHED_PATTERN,
                    pattern.conditions(),
                    side,
                    TamperingVerdict.SUSPICIOUS,
                    pattern.searched().share(),
                    expected(pattern),
                    p,
                    adjusted,
                    approved.list(rows));
        }
    }
}
