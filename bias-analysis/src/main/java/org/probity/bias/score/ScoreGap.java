package org.probity.bias.score;

import java.util.List;
import java.util.OptionalDouble;

/// A group against the reference.
///
/// The area between two curves and the distance of two distributions are never negative, so chance
/// alone makes them positive: in small groups their limits, which come from resampling, lie too high.
///
/// @param sameDistribution the asymptotic p-value of both groups having one distribution of scores;
///                         absent where there is no reference
public record ScoreGap(String group, String against, List<ScoreValue> values, OptionalDouble sameDistribution) {

    public ScoreGap {
        values = List.copyOf(values);
    }

    public ScoreValue value(ScoreMetric metric) {
        return values.stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(metric + " does not compare groups"));
    }
}
