package org.probity.bias.tampering;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.probity.bias.engine.Observer;

/// What was learned from trusted rows: for each of them its chance by a model that has not seen it, and a model of all
/// of them for other rows.
final class Learned {

    private static final int FOLDS = 5;
    private static final int MOST_PERCENT = 90;

    /// Of more rows a sample this large is learned from; it costs little sureness and bounds time and memory.
    private static final int MOST_ROWS = 100_000;

    private final Support support;
    private final List<Boolean> numeric;
    private final double[] outOfFold;
    private final LabelModel.Fitted model;

    private Learned(Support support, List<Boolean> numeric, double[] outOfFold, LabelModel.Fitted model) {
        this.support = support;
        this.numeric = numeric;
        this.outOfFold = outOfFold;
        this.model = model;
    }

    /// The first rows of some records, which are learned from, and how many of them must share a text for it to count.
    ///
    /// Where the rows themselves are under suspicion, a model must not learn what a handful of them say.
    record Support(int rows, int fewest) {

        private static final int HANDFUL = 50;

        static Support trusted(int rows) {
            return new Support(rows, 0);
        }

        static Support suspected(int rows) {
            return new Support(rows, HANDFUL);
        }
    }

    /// Learns from the first rows of these records; empty if the observer wants to stop.
    static Optional<Learned> from(Records records, Support support, Observer observer) {
        int trusted = support.rows();
        LabelModel model = LabelModel.over(records, support);
        int[] folds = folds(trusted, records.plan().seed());
        double[] chances = new double[trusted];
        for (int fold = 0; fold < FOLDS; fold++) {
            if (observer.wantsToStop()) {
                return Optional.empty();
            }
            int left = fold;
            LabelModel.Fitted fitted = model.fit(sample(folds).filter(row -> folds[row] != left));
            rows(trusted).filter(row -> folds[row] == left).forEach(row -> chances[row] = model.chance(fitted, row));
            observer.reached(MOST_PERCENT * (fold + 1) / (FOLDS + 1));
        }
        LabelModel.Fitted all = model.fit(sample(folds));
        observer.reached(MOST_PERCENT);
        return Optional.of(new Learned(support, numeric(records), chances, all));
    }

    private static IntStream rows(int trusted) {
        return IntStream.range(0, trusted);
    }

    /// Every n-th row of each fold; the folds are random.
    private static IntStream sample(int[] folds) {
        int step = Math.ceilDiv(folds.length, MOST_ROWS);
        int[] place = new int[FOLDS];
        return rows(folds.length).filter(row -> place[folds[row]]++ % step == 0);
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

    /// Whether the same would be learned from the first rows of these records; a text among the added values of a
    /// column makes all of its numbers texts.
    boolean holdsFor(Records records) {
        return numeric.equals(numeric(records));
    }

    private static List<Boolean> numeric(Records records) {
        return records.features().stream()
                .map(column -> column.numbers().isPresent())
                .toList();
    }

    /// The chances of the rows that were learned from and of those after them.
    Scored score(Records records) {
        LabelModel examples = LabelModel.over(records, support);
        double[] chances = new double[records.size()];
        System.arraycopy(outOfFold, 0, chances, 0, outOfFold.length);
        for (int row = outOfFold.length; row < chances.length; row++) {
            chances[row] = examples.chance(model, row);
        }
        return new Scored(records, outOfFold.length, chances);
    }
}
