package org.probity.bias.regression;

import org.probity.bias.MetricValue;

/// Two groups: how differently they are predicted, and how differently the predictions are off.
/// Differences are first minus second.
///
/// @param kolmogorovSmirnov  largest distance of the distributions of predictions
/// @param wasserstein        first Wasserstein distance of the predictions, in their own unit
/// @param residualDifference difference of the mean residuals
/// @param welch              t of that difference, variances not assumed equal
/// @param mannWhitney        U of the predictions: in how many pairs the first is larger
/// @param cohensD            difference of the mean predictions in pooled standard deviations
public record RegressionPair(
        String first,
        String second,
        PairTest kolmogorovSmirnov,
        MetricValue wasserstein,
        MetricValue residualDifference,
        PairTest welch,
        PairTest mannWhitney,
        MetricValue cohensD) {}
