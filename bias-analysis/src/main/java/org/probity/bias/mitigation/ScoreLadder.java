package org.probity.bias.mitigation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.probity.bias.score.ScoreCells;

/// The different scores from the lowest to the highest, and what a cut below one of them means as a
/// threshold.
///
/// A cut of c gives the positive answer to the scores from place c on; the highest cut gives it to
/// nobody.
final class ScoreLadder {

    private final List<BigDecimal> steps;
    private final ScoreCells.Resolution resolution;

    ScoreLadder(ScoreCells cells) {
        // A sorted set, since 0.5 and 0.50 are one score.
        this.steps = List.copyOf(
                cells.cells().stream().map(ScoreCells.Cell::upper).collect(Collectors.toCollection(TreeSet::new)));
        this.resolution = cells.resolution();
    }

    int size() {
        return steps.size();
    }

    int place(BigDecimal upper) {
        return Collections.binarySearch(steps, upper);
    }

    boolean coarse() {
        return resolution instanceof ScoreCells.Resolution.Bins;
    }

    /// The cut of a threshold; none where it goes through a bin.
    Optional<Integer> cut(Threshold threshold) {
        return switch (threshold) {
            case Threshold.Never() -> Optional.of(steps.size());
            case Threshold.AtLeast(var score) -> cut(score, 0);
            case Threshold.Above(var score) -> cut(score, 1);
        };
    }

    private Optional<Integer> cut(BigDecimal score, int least) {
        return switch (resolution) {
            case ScoreCells.Resolution.EveryScore() -> Optional.of(firstFrom(score, least));
            case ScoreCells.Resolution.Bins(var width) ->
                steps.stream()
                                .anyMatch(upper ->
                                        score.compareTo(upper) < 0 && score.compareTo(upper.subtract(width)) > 0)
                        ? Optional.empty()
                        : Optional.of(firstFrom(score.add(width), 0));
        };
    }

    /// The first step that is at least `least` in its comparison with the score: 0 for not below, 1 for
    /// above.
    private int firstFrom(BigDecimal score, int least) {
        int place = 0;
        while (place < steps.size() && steps.get(place).compareTo(score) < least) {
            place++;
        }
        return place;
    }

    Threshold threshold(int cut) {
        if (cut == steps.size()) {
            return new Threshold.Never();
        }
        return switch (resolution) {
            case ScoreCells.Resolution.EveryScore() -> new Threshold.AtLeast(steps.get(cut));
            case ScoreCells.Resolution.Bins(var width) ->
                cut == 0
                        ? new Threshold.AtLeast(steps.get(cut).subtract(width))
                        : new Threshold.Above(steps.get(cut).subtract(width));
        };
    }
}
