package org.probity.bias.dataset;

import java.util.Arrays;
import org.probity.bias.UndefinedReason;
import org.probity.bias.statistics.ChiSquare;

/// Counts of two things at once, without rows and columns that nobody is in.
final class CrossTable {

    private final long[][] counts;
    private final long[] rowSums;
    private final long[] columnSums;
    private final long all;

    private CrossTable(long[][] counts) {
        this.counts = counts;
        this.rowSums =
                Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
        this.columnSums = new long[counts.length == 0 ? 0 : counts[0].length];
        for (long[] row : counts) {
            for (int i = 0; i < row.length; i++) {
                columnSums[i] += row[i];
            }
        }
        this.all = Arrays.stream(rowSums).sum();
    }

    /// Counts both codes over rows; a negative code takes a row out.
    static CrossTable of(int[] rowCodes, int rowSize, int[] columnCodes, int columnSize) {
        long[][] counts = new long[rowSize][columnSize];
        for (int i = 0; i < rowCodes.length; i++) {
            if (rowCodes[i] >= 0 && columnCodes[i] >= 0) {
                counts[rowCodes[i]][columnCodes[i]]++;
            }
        }
        return of(counts);
    }

    static CrossTable of(long[][] counts) {
        long[][] rows = Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).sum() > 0)
                .toArray(long[][]::new);
        return new CrossTable(transposed(Arrays.stream(transposed(rows))
                .filter(column -> Arrays.stream(column).sum() > 0)
                .toArray(long[][]::new)));
    }

    private static long[][] transposed(long[][] counts) {
        long[][] turned = new long[counts.length == 0 ? 0 : counts[0].length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                turned[j][i] = counts[i][j];
            }
        }
        return turned;
    }

    long all() {
        return all;
    }

    int rows() {
        return rowSums.length;
    }

    int columns() {
        return columnSums.length;
    }

    long degrees() {
        return (rows() - 1L) * (columns() - 1L);
    }

    private double expected(int row, int column) {
        return (double) rowSums[row] * columnSums[column] / all;
    }

    /// Pearson's statistic without correction: the sum of (observed - expected)²/expected.
    double chiSquare() {
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                double expected = expected(row, column);
                double miss = counts[row][column] - expected;
                sum += miss * miss / expected;
            }
        }
        return sum;
    }

    TestResult test() {
        if (all == 0) {
            return new TestResult.NotTested(UndefinedReason.NO_ROWS);
        }
        return degrees() == 0
                ? new TestResult.NotTested(UndefinedReason.ONE_VALUE)
                : new TestResult.Tested(chiSquare(), degrees(), ChiSquare.upperTail(chiSquare(), degrees()));
    }

    /// What knowing one of the two tells about the other, in nats.
    double mutualInformation() {
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                long count = counts[row][column];
                if (count > 0) {
                    sum += (double) count / all * StrictMath.log(count / expected(row, column));
                }
            }
        }
        return Math.max(0, sum);
    }
}
