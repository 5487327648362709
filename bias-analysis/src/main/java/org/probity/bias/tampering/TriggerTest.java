package org.probity.bias.tampering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.probity.bias.statistics.BernoulliTail;

/// T4: whether suspected rows with one value, or with a pair of values, have labels that the model does not expect.
///
/// Formula: exp(-n·KL(share of positive labels to mean chance)) over at least eight suspected rows, times the number
/// of values and pairs looked at; numbers are cut at the deciles of the trusted rows. Where trusted rows with the same
/// values lie off the model in the same direction, the odds are multiplied by the ratio at which theirs do, as if
/// twenty
/// more of them had lain on it. The smallest value names the trigger; the search is repeated among the other rows.
///
/// A finding is suspicious if the flips among all other suspected rows do not explain it.
final class TriggerTest {

    private static final int FEWEST = 8;
    private static final int DEPTH = 2;
    private static final int MOST_TRIGGERS = 3;
    private static final double PRIOR_ROWS = 20;

    private final Contrast contrast;

    TriggerTest(Contrast contrast) {
        this.contrast = contrast;
    }

    TestRun run() {
        List<TamperingFinding> findings = new ArrayList<>();
        IntPredicate left = contrast.suspected();
        long cells = 0;
        double smallest = 1;
        for (int i = 0; i < MOST_TRIGGERS; i++) {
            Search search = search(left);
            if (i == 0) {
                cells = search.cells;
                smallest = Math.min(1, search.p * cells);
            }
            Optional<Pattern> best = search.best;
            if (best.isEmpty() || search.p * search.cells >= contrast.alpha()) {
                break;
            }
            Pattern trigger = best.orElseThrow();
            findings.add(finding(trigger, search, left));
            left = left.and(row -> !trigger.holds(row));
        }
        return cells == 0
                ? new TestRun.NotRun(TamperingTest.TRIGGER, TestRun.Reason.TOO_FEW_ROWS)
                : new TestRun.Made(TamperingTest.TRIGGER, cells, smallest, findings);
    }

    private Search search(IntPredicate rows) {
        var search = new Search();
        new PatternSearch(
                        PatternSearch.Marked.labels(contrast.scored()),
                        contrast.suspected().negate(),
                        rows,
                        FEWEST)
                .visit(DEPTH, search::see);
        return search;
    }

    private static double p(Pattern pattern, double chance) {
        Pattern.Tally searched = pattern.searched();
        double expected = expected(pattern, chance);
        // Where the trusted rows lie farther off than the suspected ones, nothing is left to explain.
        return (searched.share() - chance) * (searched.share() - expected) <= 0
                ? 1
                : BernoulliTail.bound(searched.positive(), searched.rows(), expected);
    }

    private static double expected(Pattern pattern, double chance) {
        double ratio = pattern.rest().oddsRatio(PRIOR_ROWS);
        boolean alike = (ratio > 1) == (pattern.searched().share() > chance);
        return alike ? chance * ratio / (1 - chance + chance * ratio) : chance;
    }

    private TamperingFinding finding(Pattern trigger, Search search, IntPredicate left) {
        double chance = trigger.searched().chance();
        FlipRates others = contrast.flipsWithout(trigger::holds);
        double beyond = p(trigger, others.after(chance)) * search.cells;
        LabelSide side = trigger.side();
        IntStream rows = IntStream.range(0, contrast.scored().size())
                .filter(left)
                .filter(trigger::holds)
                .filter(row -> LabelSide.of(contrast.scored().positive(row)) == side);
        return new TamperingFinding(
                TamperingTest.TRIGGER,
                trigger.conditions(),
                side,
                beyond < contrast.alpha() ? TamperingVerdict.SUSPICIOUS : TamperingVerdict.UNEXPLAINED,
                trigger.searched().share(),
                expected(trigger, chance),
                search.p,
                Math.min(1, search.p * search.cells),
                contrast.scored().mostContradicting(rows));
    }

    private static final class Search {

        private Optional<Pattern> best = Optional.empty();
        private double p = 1;
        private long cells;

        void see(Pattern pattern) {
            cells++;
            double own = p(pattern, pattern.searched().chance());
            if (own < p) {
                p = own;
                best = Optional.of(pattern);
            }
        }

        private static double p(Pattern pattern, double chance) {
            return TriggerTest.p(pattern, chance);
        }
    }
}
