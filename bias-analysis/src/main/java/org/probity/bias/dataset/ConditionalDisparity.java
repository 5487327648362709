package org.probity.bias.dataset;

import java.util.Arrays;
import org.probity.bias.MetricValue;
import org.probity.bias.UndefinedReason;
import org.probity.bias.data.Column;
import org.probity.bias.data.Table;
import org.probity.bias.statistics.Interval;
import org.probity.bias.statistics.NoInterval;

/// How much more often a group is among the refused than among the accepted, over everybody and given a
/// column.
///
/// Demographic disparity P(group given no hit) - P(group given a hit); conditional, the sum over layers
/// of n_s/n times the same within the layer. A layer with one outcome only is skipped, its rows stay in
/// n, and their number is given: counting its missing side as 0, as some tools do, would let it speak.
/// Source: S. Wachter, B. Mittelstadt, C. Russell, Why fairness cannot be automated, 2021.
///
/// @param skipped how many layers have one outcome only
public record ConditionalDisparity(
        String attribute, String group, String stratum, MetricValue plain, MetricValue conditional, int skipped) {

    public static ConditionalDisparity of(
            Table table, String attribute, String group, OutcomeColumn outcome, String stratum) {
        Strata strata = Strata.of(table.column(stratum));
        Column groups = table.column(attribute);
        Column outcomes = table.column(outcome.column());
        boolean[] hits = outcome.hits(table);
        // By layer: members and all without a hit, members and all with one.
        long[][] counts = new long[strata.size()][4];
        for (int row = 0; row < table.rows(); row++) {
            if (!groups.missing(row) && !outcomes.missing(row)) {
                int place = hits[outcomes.code(row)] ? 2 : 0;
                counts[strata.of(row)][place] += groups.text(row).equals(group) ? 1 : 0;
                counts[strata.of(row)][place + 1]++;
            }
        }
        return of(attribute, group, stratum, counts);
    }

    private static ConditionalDisparity of(String attribute, String group, String stratum, long[][] counts) {
        long[] everybody = new long[4];
        for (long[] layer : counts) {
            for (int i = 0; i < layer.length; i++) {
                everybody[i] += layer[i];
            }
        }
        int skipped = Math.toIntExact(Arrays.stream(counts)
                .filter(layer -> layer[1] + layer[3] > 0 && !twoOutcomes(layer))
                .count());
        if (!twoOutcomes(everybody)) {
            var one = new MetricValue.Undefined(
                    everybody[1] + everybody[3] == 0 ? UndefinedReason.NO_ROWS : UndefinedReason.ONE_VALUE);
            return new ConditionalDisparity(attribute, group, stratum, one, one, skipped);
        }
        double conditional = Arrays.stream(counts)
                .filter(ConditionalDisparity::twoOutcomes)
                .mapToDouble(layer -> (double) (layer[1] + layer[3]) / (everybody[1] + everybody[3]) * disparity(layer))
                .sum();
        return new ConditionalDisparity(
                attribute, group, stratum, value(disparity(everybody)), value(conditional), skipped);
    }

    private static boolean twoOutcomes(long[] layer) {
        return layer[1] > 0 && layer[3] > 0;
    }

    private static double disparity(long[] layer) {
        return (double) layer[0] / layer[1] - (double) layer[2] / layer[3];
    }

    private static MetricValue value(double number) {
        return new MetricValue.Defined(number, new Interval.None(NoInterval.NO_CLOSED_FORM));
    }
}
