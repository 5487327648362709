package org.probity.bias.bench;

import java.util.Arrays;
import java.util.stream.Stream;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Metric;
import org.probity.bias.data.Table;
import org.probity.bias.subgroup.PlantedSubgroup;
import org.probity.bias.subgroup.ScanPlan;
import org.probity.bias.subgroup.ScanRules;
import org.probity.bias.subgroup.SubgroupOutcome;
import org.probity.bias.subgroup.SubgroupReport;
import org.probity.bias.subgroup.WorstSubgroups;

/// How long a search for subgroups takes, and how often it finds and names what was planted.
public final class SubgroupBenchmark {

    private static final int RUNS = 5;
    private static final int SEEDS = 50;
    private static final int ROWS = 20_000;

    private static final ScanPlan PLAN = ScanPlan.of(
            Metric.SELECTION_RATE,
            new DecisionColumns("y_true", "y_pred", "1", "1"),
            PlantedSubgroup.ATTRIBUTES.toArray(String[]::new));

    private SubgroupBenchmark() {}

    public static void main(String[] arguments) {
        for (int rows : new int[] {ROWS, 50 * ROWS}) {
            Table table = new PlantedSubgroup(rows, -0.25, 1).table();
            for (int permutations : new int[] {200, 999}) {
                time(table, PLAN.with(ScanRules.DEFAULT.withPermutations(permutations)));
            }
        }
        for (double effect : new double[] {0, -0.10, -0.15, -0.20, -0.25}) {
            recall(effect);
        }
    }

    private static void time(Table table, ScanPlan plan) {
        double[] seconds = new double[RUNS];
        long rules = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            rules = scan(table, plan).rules();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "%,9d rows, %,d rules, %d permutations: first %.3f s, best %.3f s%n",
                table.rows(), rules, plan.rules().permutations(), first, seconds[0]);
    }

    private static void recall(double effect) {
        long found = 0;
        long named = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SubgroupReport report =
                    scan(new PlantedSubgroup(ROWS, effect, seed).table(), PLAN.with(ScanRules.DEFAULT.withSeed(seed)));
            found += report.limits().beyond95() > 0 ? 1 : 0;
            named += Stream.of(report.found().getFirst())
                    .filter(first -> first.p() <= 0.05 && first.rule().equals(PlantedSubgroup.RULE))
                    .count();
        }
        System.out.printf(
                "effect %+.2f, %d tables: something beyond the limit at 95 %% in %d, the planted rule first in %d%n",
                effect, SEEDS, found, named);
    }

    private static SubgroupReport scan(Table table, ScanPlan plan) {
        return switch (WorstSubgroups.scan(table, plan)) {
            case SubgroupOutcome.Scanned(var report) -> report;
            case SubgroupOutcome.Undefined(var reason) -> throw new IllegalStateException(reason.text());
            case SubgroupOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
        };
    }
}
