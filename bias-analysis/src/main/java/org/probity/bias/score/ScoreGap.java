package org.probity.bias.score;

import java.util.List;
import java.util.OptionalDouble;
import org.probity.bias.Significance;

/// A group against the reference.
///
/// The area between two curves and the distance of two distributions are never negative, so chance
/// alone makes them positive: in small groups their limits, which come from resampling, lie too high.
///
/// The family of comparisons that the adjusted values of a test pay for is one metric of one grouping: every group that
/// is large enough against the reference.
///
/// @param tests            one for each value, in their order
/// @param sameDistribution the asymptotic p-value of both groups having one distribution of scores;
///                         absent where there is no reference
public record ScoreGap(
        String group,
        String against,
        List<ScoreValue> values,
        List<Significance> tests,
        OptionalDouble sameDistribution) {

    public ScoreGap {
        values = List.copyOf(values);
        tests = List.copyOf(tests);
        if (values.size() != tests.size()) {
            throw new IllegalArgumentException("%d values with %d tests".formatted(values.size(), tests.size()));
        }
    }

    public ScoreValue value(ScoreMetric metric) {
        return values.get(place(metric));
    }

    /// Whether the gap in this metric can be chance.
    public Significance test(ScoreMetric metric) {
        return tests.get(place(metric));
    }

    private int place(ScoreMetric metric) {
        int place = values.stream().map(ScoreValue::metric).toList().indexOf(metric);
        if (place < 0) {
            throw new IllegalArgumentException(metric + " does not compare groups");
        }
        return place;
    }

    ScoreGap with(List<Significance> adjusted) {
        return new ScoreGap(group, against, values, adjusted, sameDistribution);
    }
}
