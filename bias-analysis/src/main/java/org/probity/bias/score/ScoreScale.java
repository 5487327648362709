package org.probity.bias.score;

import java.math.BigDecimal;
import java.util.Optional;
import org.probity.bias.UndefinedReason;

/// What kind of numbers the scores are.
///
/// @param probability whether all of them lie in 0 to 1
/// @param unusable    why they have no calibration, if they have none
record ScoreScale(boolean binned, boolean probability, Optional<UndefinedReason> unusable) {

    static ScoreScale of(ScoreCells cells) {
        boolean probability = cells.cells().stream()
                .allMatch(cell -> cell.upper().signum() >= 0 && cell.upper().compareTo(BigDecimal.ONE) <= 0);
        return switch (cells.resolution()) {
            case ScoreCells.Resolution.EveryScore() -> new ScoreScale(false, probability, reason(probability, true));
            case ScoreCells.Resolution.Bins(var width) -> {
                boolean fits = new BigDecimal("0.1").remainder(width).signum() == 0;
                yield new ScoreScale(true, probability, reason(probability, fits));
            }
        };
    }

    private static Optional<UndefinedReason> reason(boolean probability, boolean fits) {
        if (!probability) {
            return Optional.of(UndefinedReason.NOT_A_PROBABILITY);
        }
        return fits ? Optional.empty() : Optional.of(UndefinedReason.BINS_CROSS);
    }

    boolean calibrated() {
        return unusable.isEmpty();
    }
}
