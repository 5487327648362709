package org.probity.monitoring;

/// The counts of one protected group: everyone, those selected, and the confusion cells of matched outcomes.
public record GroupCells(
        long n, long selected, long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

    public GroupCells {
        if (Math.min(Math.min(truePositives, falsePositives), Math.min(falseNegatives, trueNegatives)) < 0
                || selected < 0
                || selected > n) {
            throw new IllegalArgumentException("impossible counts of a group");
        }
    }

    static GroupCells ofPrediction(boolean selected) {
        return new GroupCells(1, selected ? 1 : 0, 0, 0, 0, 0);
    }

    static GroupCells ofOutcome(boolean selected, boolean positive) {
        return new GroupCells(
                0,
                0,
                selected && positive ? 1 : 0,
                selected && !positive ? 1 : 0,
                !selected && positive ? 1 : 0,
                !selected && !positive ? 1 : 0);
    }

    /// Both counts together.
    public GroupCells merge(GroupCells other) {
        return new GroupCells(
                n + other.n,
                selected + other.selected,
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }
}
