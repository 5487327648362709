package org.probity.bias.individual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.MultinomialDraw;
import org.probity.bias.statistics.NoInterval;
import org.probity.bias.statistics.Quantile;

/// Indices of inequality from the counts of a bias report: benefits hang on nothing but label and
/// prediction.
///
/// The favourable answer counts as positive. Limits are percentiles over resampled counts; sums of
/// weights cannot be drawn anew and have none.
public final class InequalityAnalysis {

    private static final int BENEFITS = 3;
    private static final int MOST_GROUPS = 500;

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

    private long[] counts(GroupResult group) {
        Confusion basis = weighted ? group.weights() : group.counts();
        Confusion seen = plan.columns().favourableIsPositive() ? basis : basis.mirrored();
        return new long[] {seen.falseNegatives(), seen.truePositives() + seen.trueNegatives(), seen.falsePositives()};
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
        long[] counts = counts(group);
        return values(counts, draws(counts), metric -> drawn -> together(drawn).value(metric));
    }

    private GroupingInequality grouping(GroupingResult grouping) {
        long[] counts = grouping.groups().stream()
                .map(this::counts)
                .flatMapToLong(Arrays::stream)
                .toArray();
        List<long[]> draws = grouping.groups().size() > MOST_GROUPS ? List.of() : draws(counts);
        return new GroupingInequality(
                grouping.grouping().key(),
                values(counts, draws, metric -> drawn -> together(drawn).value(metric)),
                values(counts, draws, metric -> drawn -> between(drawn, metric)),
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

    private List<long[]> draws(long[] counts) {
        List<long[]> draws = new ArrayList<>();
        if (!weighted) {
            var draw = new MultinomialDraw(counts);
            RandomGenerator random = new SplittableRandom(plan.resampling().seed());
            for (int i = 0; i < plan.resampling().replicates(); i++) {
                draws.add(draw.draw(random));
            }
        }
        return draws;
    }

    @FunctionalInterface
    private interface Index {

        ToDoubleFunction<long[]> of(InequalityMetric metric);
    }

    private List<InequalityValue> values(long[] counts, List<long[]> draws, Index index) {
        return Stream.of(InequalityMetric.values())
                .map(metric -> new InequalityValue(metric, value(counts, draws, index.of(metric))))
                .toList();
    }

    private MetricValue value(long[] counts, List<long[]> draws, ToDoubleFunction<long[]> index) {
        if (together(counts).rows() == 0) {
            return new MetricValue.Undefined(UndefinedReason.NO_LABELS);
        }
        double value = index.applyAsDouble(counts);
        return Double.isNaN(value)
                ? new MetricValue.Undefined(UndefinedReason.NO_BENEFIT)
                : new MetricValue.Defined(value, interval(draws, index));
    }

    private Interval interval(List<long[]> draws, ToDoubleFunction<long[]> index) {
        if (weighted) {
            return new Interval.None(NoInterval.WEIGHTED);
        }
        return draws.isEmpty()
                ? new Interval.None(NoInterval.NOT_RESAMPLED)
                : Quantile.interval(draws.stream().mapToDouble(index).toArray(), plan.confidence());
    }
}
