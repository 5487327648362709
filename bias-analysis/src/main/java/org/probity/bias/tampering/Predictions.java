package org.probity.bias.tampering;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.probity.bias.engine.Observer;

/// For each row the chance of a positive label by a model that has not seen the row.
final class Predictions {

    private static final int FOLDS = 5;

    private final double[] chances;

    private Predictions(double[] chances) {
        this.chances = chances;
    }

    /// Rows before `learned` are predicted out of fold, the others by a model of all of them; empty if the observer
    /// wants to stop.
    static Optional<Predictions> of(Records records, int learned, Observer observer) {
        LabelModel model = LabelModel.over(records, IntStream.range(0, learned).toArray());
        int[] folds = folds(learned, records.plan().seed());
        double[] chances = new double[records.size()];
        int steps = learned < records.size() ? FOLDS + 1 : FOLDS;
        for (int step = 0; step < steps; step++) {
            if (observer.wantsToStop()) {
                return Optional.empty();
            }
            int fold = step;
            if (fold < FOLDS) {
                model.predict(
                        IntStream.range(0, learned).filter(row -> folds[row] != fold),
                        IntStream.range(0, learned).filter(row -> folds[row] == fold),
                        chances);
            } else {
                model.predict(IntStream.range(0, learned), IntStream.range(learned, chances.length), chances);
            }
            observer.reached(90 * (step + 1) / steps);
        }
        return Optional.of(new Predictions(chances));
    }

    private static int[] folds(int rows, long seed) {
        int[] folds = IntStream.range(0, rows).map(row -> row % FOLDS).toArray();
        var random = new SplittableRandom(seed);
        for (int i = rows - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = folds[i];
            folds[i] = folds[other];
            folds[other] = kept;
        }
        return folds;
    }

    double chance(int row) {
        return chances[row];
    }

    double[] chances() {
        return Arrays.copyOf(chances, chances.length);
    }
}
