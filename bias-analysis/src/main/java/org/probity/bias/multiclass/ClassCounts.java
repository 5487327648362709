package org.probity.bias.multiclass;

import java.util.Optional;
import org.probity.bias.UndefinedReason;

/// The counts of one confusion matrix and the figures that follow from them.
final class ClassCounts {

    private final int classes;
    private final double rows;
    private final double right;
    private final double[] hits;
    private final double[] labels;
    private final double[] predictions;

    /// @param cells row by row, beginning at `from`
    @SuppressWarnings("MissingSummary")
    ClassCounts(long[] cells, int from, int classes) {
        this.classes = classes;
        this.hits = new double[classes];
        this.labels = new double[classes];
        this.predictions = new double[classes];
        double all = 0;
        double agreed = 0;
        for (int truth = 0; truth < classes; truth++) {
            for (int said = 0; said < classes; said++) {
                double count = cells[from + truth * classes + said];
                labels[truth] += count;
                predictions[said] += count;
                all += count;
            }
            hits[truth] = cells[from + truth * classes + truth];
            agreed += hits[truth];
        }
        this.rows = all;
        this.right = agreed;
    }

    long rows() {
        return (long) rows;
    }

    long right() {
        return (long) right;
    }

    Optional<UndefinedReason> undefined(MulticlassMetric metric) {
        if (rows == 0) {
            return Optional.of(UndefinedReason.NO_LABELS);
        }
        if (!Double.isNaN(value(metric))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (metric) {
                    case ACCURACY, MICRO_F1, BALANCED_ACCURACY, MACRO_F1 -> UndefinedReason.CLASS_MISSING;
                    case MATTHEWS_CORRELATION, COHENS_KAPPA -> UndefinedReason.NO_VARIATION;
                });
    }

    /// NaN where it does not exist.
    double value(MulticlassMetric metric) {
        return switch (metric) {
            case ACCURACY, MICRO_F1 -> right / rows;
            case BALANCED_ACCURACY -> meanRecall();
            case MACRO_F1 -> macroF1();
            case MATTHEWS_CORRELATION -> correlation();
            case COHENS_KAPPA -> kappa();
        };
    }

    private double meanRecall() {
        double sum = 0;
        for (int each = 0; each < classes; each++) {
            sum += hits[each] / labels[each];
        }
        return sum / classes;
    }

    private double macroF1() {
        double sum = 0;
        for (int each = 0; each < classes; each++) {
            sum += 2 * hits[each] / (labels[each] + predictions[each]);
        }
        return sum / classes;
    }

    private double correlation() {
        double spread = Math.sqrt((rows * rows - squares(predictions)) * (rows * rows - squares(labels)));
        return spread == 0 ? Double.NaN : (right * rows - byChance()) / spread;
    }

    private double kappa() {
        double chance = byChance() / (rows * rows);
        return chance == 1 ? Double.NaN : (right / rows - chance) / (1 - chance);
    }

    private double byChance() {
        double sum = 0;
        for (int each = 0; each < classes; each++) {
            sum += labels[each] * predictions[each];
        }
        return sum;
    }

    private static double squares(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count * count;
        }
        return sum;
    }
}
