package org.probity.bias.individual;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.probity.bias.AnalysisProblem.Code;
import org.probity.bias.CodedValue;
import org.probity.bias.MetricValue;
import org.probity.bias.ReportOutcome;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Confidence;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.MeanAndSpread;
import org.probity.bias.statistics.NoInterval;

/// Seeks the nearest rows of every row, exactly, and asks whether their outcomes agree.
public final class ConsistencyAnalysis {

    /// Named in every report; raised whenever the same rows and plan would give another figure.
    public static final String ENGINE_VERSION = "1";

    private static final int THREADS = 2;
    private static final int BLOCK = 64;

    private final ConsistencyPlan plan;
    private final FeatureSpace space;
    private final double[] outcomes;

    private ConsistencyAnalysis(ConsistencyPlan plan, FeatureSpace space, double[] outcomes) {
        this.plan = plan;
        this.space = space;
        this.outcomes = outcomes;
    }

    /// The columns of a file that a plan needs.
    public static List<String> columns(ConsistencyPlan plan) {
        return Stream.concat(plan.features().stream(), Stream.of(plan.outcome()))
                .toList();
    }

    /// The report of these rows under this plan, or why there can be none.
    public static ReportOutcome<ConsistencyReport> run(Table table, ConsistencyPlan plan) {
        for (String column : columns(plan)) {
            if (!table.has(column)) {
                return ReportOutcome.refused(Code.COLUMN_NOT_FOUND, column, "The data have no column of this name.");
            }
        }
        Column outcome = table.column(plan.outcome());
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> !outcome.missing(row))
                .toArray();
        double[] byCode = outcome.values().stream()
                .mapToDouble(value -> CodedValue.same(value, plan.positive()) ? 1 : 0)
                .toArray();
        double[] outcomes =
                IntStream.of(rows).mapToDouble(row -> byCode[outcome.code(row)]).toArray();
        if (rows.length == 0) {
            return ReportOutcome.refused(Code.NO_VALUES, plan.outcome(), "No row has an outcome.");
        }
        if (Arrays.stream(byCode).sum() == 0) {
            return ReportOutcome.refused(
                    Code.POSITIVE_VALUE_NOT_FOUND,
                    plan.positive(),
                    "The column %s does not contain the value %s.".formatted(plan.outcome(), plan.positive()));
        }
        var space = new FeatureSpace(table, rows, plan);
        return new ReportOutcome.Completed<>(new ConsistencyAnalysis(plan, space, outcomes).report());
    }

    private ConsistencyReport report() {
        int[] looked = looked();
        double[] without = new double[looked.length];
        double[] with = new double[looked.length];
        if (outcomes.length > 1) {
            seek(looked, without, with);
        }
        return new ConsistencyReport(
                ENGINE_VERSION, plan, outcomes.length, looked.length, space.filled(), value(without), value(with));
    }

    /// All rows, or as many different ones as the pairs allow, drawn from the seed.
    private int[] looked() {
        int all = outcomes.length;
        int most = Math.clamp(plan.mostPairs() / all, 1, all);
        int[] order = IntStream.range(0, all).toArray();
        if (most == all) {
            return order;
        }
        var random = new SplittableRandom(plan.seed());
        for (int i = 0; i < most; i++) {
            int other = i + random.nextInt(all - i);
            int row = order[other];
            order[other] = order[i];
            order[i] = row;
        }
        int[] drawn = Arrays.copyOf(order, most);
        Arrays.sort(drawn);
        return drawn;
    }

    // Each block writes to places of its own, so the result does not depend on which thread comes first.
    private void seek(int[] looked, double[] without, double[] with) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CompletableFuture<?>[] blocks = IntStream.iterate(0, from -> from < looked.length, from -> from + BLOCK)
                    .mapToObj(from -> CompletableFuture.runAsync(() -> block(looked, from, without, with), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(blocks).join();
        }
    }

    private void block(int[] looked, int from, double[] without, double[] with) {
        for (int i = from; i < Math.min(from + BLOCK, looked.length); i++) {
            int row = looked[i];
            int[] nearest = Nearest.of(space, row, plan.neighbours());
            double own = outcomes[row];
            double others =
                    IntStream.of(nearest).mapToDouble(each -> outcomes[each]).sum();
            int number = nearest.length;
            without[i] = 1 - Math.abs(own - others / number);
            // The row itself takes the place of the last neighbour.
            boolean full = number == plan.neighbours();
            double withOwn = own + others - (full ? outcomes[nearest[number - 1]] : 0);
            with[i] = 1 - Math.abs(own - withOwn / (full ? number : number + 1));
        }
    }

    private MetricValue value(double[] consistencies) {
        if (outcomes.length < 2) {
            return new MetricValue.Undefined(UndefinedReason.TOO_FEW_ROWS);
        }
        MeanAndSpread moments = MeanAndSpread.of(consistencies);
        Interval interval = consistencies.length == outcomes.length
                ? new Interval.None(NoInterval.NOT_SAMPLED)
                : moments.interval(Confidence.of(plan.confidence()));
        return new MetricValue.Defined(moments.mean(), interval);
    }
}
