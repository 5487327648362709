package org.probity.bias.score;

import org.probity.bias.MetricValue;

/// A metric of scores with its value.
///
/// @param error how far the value can be from that of the single scores, because scores share a bin; 0
///              where it is exact
public record ScoreValue(ScoreMetric metric, MetricValue value, double error) {

    public ScoreValue {
        if (!(error >= 0)) {
            throw new IllegalArgumentException("an error bound is at least 0, not " + error);
        }
    }

    static ScoreValue exact(ScoreMetric metric, MetricValue value) {
        return new ScoreValue(metric, value, 0);
    }
}
