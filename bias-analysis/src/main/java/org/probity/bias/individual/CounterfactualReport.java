package org.probity.bias.individual;

import java.util.List;
import org.probity.bias.MetricValue;

/// How often a decision turns when nothing of a row changes but a protected attribute.
///
/// What follows from the attribute in life, such as income, is not changed along with it: a model that
/// is told nothing of the attribute never turns here and may still treat groups differently. Source: M.
/// J. Kusner et al., Counterfactual fairness, 2017, with the attribute alone exchanged.
///
/// @param rows     with a value of the attribute
/// @param looked   how many of them were scored; fewer than `rows` is a sample
/// @param flipRate share of the scored rows whose decision turns for at least one other value
public record CounterfactualReport(
        String engineVersion,
        CounterfactualPlan plan,
        long rows,
        long looked,
        MetricValue flipRate,
        List<Exchange> exchanges) {

    /// One value exchanged for another.
    ///
    /// @param toYes       rows whose no becomes a yes
    /// @param toNo        rows whose yes becomes a no
    /// @param flipRate    both over the rows
    /// @param scoreChange mean of score after minus score before
    public record Exchange(
            String from, String to, long rows, long toYes, long toNo, MetricValue flipRate, MetricValue scoreChange) {}

    public CounterfactualReport {
        exchanges = List.copyOf(exchanges);
    }
}
