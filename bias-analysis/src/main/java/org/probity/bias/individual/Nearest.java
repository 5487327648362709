package org.probity.bias.individual;

import java.util.Arrays;

/// The nearest rows to one row, itself first; equal distances by the lowest row.
final class Nearest {

    private final double[] distances;
    private final int[] rows;
    private int found;

    Nearest(int most) {
        this.distances = new double[most];
        this.rows = new int[most];
    }

    /// Rows come in ascending order, so a later one at the same distance stays behind.
    static int[] of(FeatureSpace space, int row, int most) {
        var nearest = new Nearest(Math.min(most, space.rows() - 1));
        for (int other = 0; other < space.rows(); other++) {
            if (other != row) {
                double worst = nearest.worst();
                double distance = space.squared(row, other, worst);
                if (distance < worst) {
                    nearest.insert(distance, other);
                }
            }
        }
        return Arrays.copyOf(nearest.rows, nearest.found);
    }

    private double worst() {
        return found < rows.length ? Double.POSITIVE_INFINITY : distances[found - 1];
    }

    private void insert(double distance, int row) {
        int place = found < rows.length ? found++ : found - 1;
        while (place > 0 && distances[place - 1] > distance) {
            distances[place] = distances[place - 1];
            rows[place] = rows[place - 1];
            place--;
        }
        distances[place] = distance;
        rows[place] = row;
    }
}
