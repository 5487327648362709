package org.probity.bias.individual;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.probity.bias.Amounts;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasReport;
import org.probity.bias.Confusion;
import org.probity.bias.GroupResult;
import org.probity.bias.GroupingResult;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.Weighting;
import org.probity.bias.individual.InequalityReport.GroupInequality;
import org.probity.bias.individual.InequalityReport.GroupingInequality;
import org.probity.bias.statistics.CellDraw;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// Indices of inequality from the counts of a bias report: benefits hang on nothing but label and
/// prediction.
///
/// The favourable answer counts as positive. Limits are percentiles over resampled counts, or over the resampled
/// weights of these.
public final class InequalityAnalysis {

    private static final int BENEFITS = 3;
    private static final int MOST_GROUPS = 500;

    /// The rows with no, with one and with two benefits.
    private static final List<ToLongFunction<Confusion>> BY_BENEFIT = List.of(
            Confusion::falseNegatives,
            counts -> counts.truePositives() + counts.trueNegatives(),
            Confusion::falsePositives);

    private final AnalysisPlan plan;
    private final boolean weighted;

    private InequalityAnalysis(AnalysisPlan plan) {
        this.plan = plan;
        this.weighted = plan.weighting() instanceof Weighting.ByColumn;
    }

    public static InequalityReport of(BiasReport report) {
        var analysis = new InequalityAnalysis(report.plan());
        return new InequalityReport(
                analysis.single(report.overall()),
                report.groupings().stream().map(analysis::grouping).toList());
    }

    private CellDraw cells(List<GroupResult> groups) {
        List<Amounts> seen = groups.stream()
                .map(GroupResult::amounts)
                .map(each -> plan.columns().favourableIsPositive() ? each : each.mirrored())
                .toList();
        long[] rows = sums(seen, Amounts::counts);
        return weighted
                ? CellDraw.ofWeights(
                        rows,
                        sums(seen, Amounts::weights),
                        seen.stream()
                                .flatMap(each -> BY_BENEFIT.stream().map(each.squares()::of))
                                .toList())
                : CellDraw.ofRows(rows);
    }

    private static long[] sums(List<Amounts> groups, Function<Amounts, Confusion> part) {
        return groups.stream()
                .map(part)
                .flatMapToLong(counts -> BY_BENEFIT.stream().mapToLong(sum -> sum.applyAsLong(counts)))
                .toArray();
    }

    private static Benefits benefits(long[] counts, int group) {
        int from = group * BENEFITS;
        return new Benefits(counts[from], counts[from + 1], counts[from + 2]);
    }

    private static Benefits together(long[] counts) {
        Benefits sum = new Benefits(0, 0, 0);
        for (int group = 0; group * BENEFITS < counts.length; group++) {
            Benefits one = benefits(counts, group);
            sum = new Benefits(sum.none() + one.none(), sum.one() + one.one(), sum.two() + one.two());
        }
        return sum;
    }

    private List<InequalityValue> single(GroupResult group) {
        CellDraw cells = cells(List.of(group));
        return values(cells, draws(cells), metric -> drawn -> together(drawn).value(metric));
    }

    private GroupingInequality grouping(GroupingResult grouping) {
        CellDraw cells = cells(grouping.groups());
        List<long[]> draws = grouping.groups().size() > MOST_GROUPS ? List.of() : draws(cells);
        return new GroupingInequality(
                grouping.grouping().key(),
                values(cells, draws, metric -> drawn -> together(drawn).value(metric)),
                values(cells, draws, metric -> drawn -> between(drawn, metric)),
                grouping.groups().stream()
                        .map(group -> new GroupInequality(group.group(), group.eligible(), group.rows(), single(group)))
                        .toList());
    }

    private static double between(long[] counts, InequalityMetric metric) {
        Benefits all = together(counts);
        if (!(all.mean() > 0)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int group = 0; group * BENEFITS < counts.length; group++) {
            Benefits one = benefits(counts, group);
            if (one.rows() > 0) {
                sum += one.rows() * Benefits.term(metric, one.mean() / all.mean());
            }
        }
        return Benefits.finish(metric, sum / all.rows());
    }

    private List<long[]> draws(CellDraw cells) {
        return cells.draws(plan.resampling().seed(), plan.resampling().replicates());
    }

    @FunctionalInterface
    private interface Index {

        ToDoubleFunction<long[]> of(InequalityMetric metric);
    }

    private List<InequalityValue> values(CellDraw cells, List<long[]> draws, Index index) {
        return Stream.of(InequalityMetric.values())
                .map(metric -> new InequalityValue(metric, value(cells, draws, index.of(metric))))
                .toList();
    }

    private MetricValue value(CellDraw cells, List<long[]> draws, ToDoubleFunction<long[]> index) {
        long[] counts = cells.observed();
        if (together(counts).rows() == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_LABELS);
        }
        double value = index.applyAsDouble(counts);
        return Double.isNaN(value)
                ? new MetricValue.Undefined(UndefinedReason.NO_BENEFIT)
                : new MetricValue.Defined(value, interval(cells, draws, index));
    }

    private Interval interval(CellDraw cells, List<long[]> draws, ToDoubleFunction<long[]> index) {
        return draws.isEmpty()
                ? new Interval.None(NoInterval.NOT_RESAMPLED)
                : cells.interval(draws.stream().mapToDouble(index).toArray(), plan.confidence());
    }
}
