package org.probity.bias.score;

import java.util.List;

/// A group with its numbers of rows, its metrics, its ROC curve and its reliability curve.
///
/// The curve has at most about 200 of its points, (0, 0) and (1, 1) among them; it is empty where there
/// is one class only.
public record ScoreGroup(
        String group,
        boolean eligible,
        long positives,
        long negatives,
        long unlabelled,
        List<ScoreValue> values,
        List<RocPoint> curve,
        Calibration calibration) {

    public ScoreGroup {
        values = List.copyOf(values);
        curve = List.copyOf(curve);
    }

    /// Rows with a score.
    public long rows() {
        return positives + negatives + unlabelled;
    }

    public ScoreValue value(ScoreMetric metric) {
        return values.stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(metric + " is no metric of a single group"));
    }
}
