package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.probity.bias.statistics.BernoulliTail;

/// Short patterns of values within one version whose labels are nearly pure and contradict the prediction.
///
/// Looked at are conjunctions of one to three values, numbers cut at deciles, with at least eight rows. Nearly pure:
/// at most one row in ten has the other label. Contradicting: by the mean chance out of fold the other label is the
/// likelier one. Formula: exp(-n·KL(share of positive labels to mean chance)) times the number of patterns. The
/// smallest value names the pattern; the search is repeated among the other rows.
final class BackdoorSearch {

    private static final int FEWEST = 8;
    private static final double IMPURE = 0.1;
    private static final int MOST_PATTERNS = 3;
    private static final int DEEPEST = 3;

    /// More visits of rows than this are not worth a third condition.
    private static final double MOST_VISITS = 2e8;

    private final Scored scored;
    private final double alpha;

    BackdoorSearch(Scored scored) {
        this.scored = scored;
        alpha = scored.records().plan().alpha();
    }

    TestRun run() {
        List<TamperingFinding> findings = new ArrayList<>();
        IntPredicate left = _ -> true;
        long patterns = 0;
        double smallest = 1;
        for (int i = 0; i < MOST_PATTERNS; i++) {
            var search = new Purest();
            var rows = new PatternSearch(PatternSearch.Marked.labels(scored), _ -> true, left, FEWEST);
            rows.visit(depth(rows.columns()), search::see);
            double adjusted = Math.min(1, search.p * search.patterns);
            if (i == 0) {
                patterns = search.patterns;
                smallest = adjusted;
            }
            if (search.best.isEmpty() || adjusted >= alpha) {
                break;
            }
            Pattern found = search.best.getFirst();
            findings.add(finding(found, search.p, adjusted, left));
            left = left.and(row -> !found.holds(row));
        }
        return patterns == 0
                ? new TestRun.NotRun(TamperingTest.BACKDOOR_PATTERN, TestRun.Reason.TOO_FEW_ROWS)
                : new TestRun.Made(TamperingTest.BACKDOOR_PATTERN, patterns, smallest, findings);
    }

    private int depth(int columns) {
        double triples = columns * (columns - 1.0) * (columns - 2.0) / 6;
        return triples * scored.size() <= MOST_VISITS ? DEEPEST : DEEPEST - 1;
    }

    private TamperingFinding finding(Pattern pattern, double p, double adjusted, IntPredicate left) {
        LabelSide side = pattern.side();
        IntStream rows = IntStream.range(0, scored.size())
                .filter(left)
                .filter(pattern::holds)
                .filter(row -> LabelSide.of(scored.positive(row)) == side);
        return new TamperingFinding(
                TamperingTest.BACKDOOR_PATTERN,
                pattern.conditions(),
                side,
                TamperingVerdict.SUSPICIOUS,
                pattern.searched().share(),
                pattern.searched().chance(),
                p,
                adjusted,
                scored.mostContradicting(rows));
    }

    /// The nearly pure pattern that chance explains least; of equal ones the first, which is the shorter one.
    private static final class Purest {

        private final List<Pattern> best = new ArrayList<>();
        private double p = 1;
        private long patterns;

        void see(Pattern pattern) {
            patterns++;
            Pattern.Tally tally = pattern.searched();
            double share = tally.share();
            boolean pure = Math.min(share, 1 - share) <= IMPURE;
            if (pure && (share > 0.5) != (tally.chance() > 0.5)) {
                double own = BernoulliTail.bound(tally.positive(), tally.rows(), tally.chance());
                if (own < p) {
                    p = own;
                    best.clear();
                    best.add(pattern);
                }
            }
        }
    }
}
