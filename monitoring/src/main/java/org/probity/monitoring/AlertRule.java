package org.probity.monitoring;

/// When a measure raises an alert and when the alert clears.
///
/// Raised once `enterCount` of the last `enterOf` windows exceed `enter` even at the low end of their evidence;
/// cleared once the low end stays below `leave` for `leaveAfter` windows in a row.
public record AlertRule(
        Measure measure, double enter, double leave, int enterCount, int enterOf, int leaveAfter, long minimum) {

    public AlertRule {
        if (!(0 <= leave && leave <= enter && Double.isFinite(enter))) {
            throw new IllegalArgumentException("the limits must satisfy 0 <= leave <= enter");
        }
        if (enterCount < 1 || enterOf < enterCount || leaveAfter < 1 || minimum < 1) {
            throw new IllegalArgumentException("the counts of an alert rule start at 1, enterCount at most enterOf");
        }
    }
}
