package org.probity.bias.statistics;

import java.util.Arrays;

/// The exact distribution of the Kolmogorov distance of one sample, as the power of a matrix.
///
/// Source: G. Marsaglia, W. W. Tsang, J. Wang, Evaluating Kolmogorov's Distribution, 2003.
final class DurbinMatrix {

    // Powers of the matrix are kept in range by taking out this factor.
    private static final double HUGE = 1e140;

    private DurbinMatrix() {}

    /// A matrix times HUGE to the power `scale`.
    private static final class Scaled {

        private final double[][] matrix;
        private final int scale;

        Scaled(double[][] matrix, int scale) {
            this.matrix = matrix;
            this.scale = scale;
        }

        Scaled times(Scaled other) {
            int m = matrix.length;
            double[][] product = new double[m][m];
            for (int i = 0; i < m; i++) {
                for (int k = 0; k < m; k++) {
                    double factor = matrix[i][k];
                    if (factor != 0) {
                        for (int j = 0; j < m; j++) {
                            product[i][j] += factor * other.matrix[k][j];
                        }
                    }
                }
            }
            return new Scaled(product, scale + other.scale).inRange();
        }

        private Scaled inRange() {
            if (matrix[matrix.length / 2][matrix.length / 2] <= HUGE) {
                return this;
            }
            for (double[] row : matrix) {
                Arrays.setAll(row, j -> row[j] / HUGE);
            }
            return new Scaled(matrix, scale + 1);
        }
    }

    /// The probability that the distance of a sample of n is below x.
    static double below(long n, double x) {
        int k = (int) (n * x) + 1;
        Scaled power = power(new Scaled(start(2 * k - 1, k - n * x), 0), n);
        double value = power.matrix[k - 1][k - 1];
        int scale = power.scale;
        for (long i = 1; i <= n; i++) {
            value = value * i / n;
            if (value < 1 / HUGE) {
                value *= HUGE;
                scale--;
            }
        }
        for (; scale > 0; scale--) {
            value *= HUGE;
        }
        for (; scale < 0; scale++) {
            value /= HUGE;
        }
        return value;
    }

    private static double[][] start(int m, double h) {
        double[][] matrix = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                matrix[i][j] = i - j + 1 < 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < m; i++) {
            matrix[i][0] -= Math.pow(h, i + 1);
            matrix[m - 1][i] -= Math.pow(h, m - i);
        }
        matrix[m - 1][0] += 2 * h - 1 > 0 ? Math.pow(2 * h - 1, m) : 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                for (int g = 2; g <= i - j + 1; g++) {
                    matrix[i][j] /= g;
                }
            }
        }
        return matrix;
    }

    private static Scaled power(Scaled base, long exponent) {
        if (exponent == 1) {
            return base;
        }
        Scaled half = power(base, exponent / 2);
        Scaled square = half.times(half);
        return exponent % 2 == 0 ? square : square.times(base);
    }
}
