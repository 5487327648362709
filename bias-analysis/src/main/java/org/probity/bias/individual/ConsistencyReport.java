package org.probity.bias.individual;

import org.probity.bias.MetricValue;

/// Whether alike rows have alike outcomes: 1 - mean of |v - mean of v over the k nearest rows|, 1 being
/// perfect.
///
/// Source: R. Zemel et al., Learning fair representations, 2013. Neighbours at the same distance are
/// taken by the lowest row. The figure without the row among its own neighbours is the meaningful one;
/// some tools count it in, which with one neighbour is always 1.
///
/// @param rows        that have an outcome
/// @param looked      for how many of them neighbours were sought; fewer than `rows` is a sample
/// @param filled      numbers that were missing and were taken to be the mean of their column
/// @param withoutSelf neighbours are other rows
/// @param withSelf    the row is one of its own neighbours
public record ConsistencyReport(
        String engineVersion,
        ConsistencyPlan plan,
        long rows,
        long looked,
        long filled,
        MetricValue withoutSelf,
        MetricValue withSelf) {

    public boolean sampled() {
        return looked < rows;
    }
}
