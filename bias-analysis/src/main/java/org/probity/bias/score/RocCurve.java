package org.probity.bias.score;

import java.util.ArrayList;
import java.util.List;

/// The ROC curve of a group: one corner per score, straight lines between, from (0, 0) to (1, 1).
final class RocCurve {

    private final double[] x;
    private final double[] y;

    private RocCurve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /// @param positives rows per score in ascending order, at least one in all; likewise `negatives`
    @SuppressWarnings("MissingSummary")
    static RocCurve of(long[] positives, long[] negatives) {
        int steps = positives.length;
        double[] up = new double[steps + 1];
        double[] right = new double[steps + 1];
        long above = 0;
        long wrong = 0;
        for (int corner = 1; corner <= steps; corner++) {
            above += positives[steps - corner];
            wrong += negatives[steps - corner];
            up[corner] = above;
            right[corner] = wrong;
        }
        for (int corner = 0; corner <= steps; corner++) {
            up[corner] /= above;
            right[corner] /= wrong;
        }
        return new RocCurve(right, up);
    }

    /// The area between two curves over the whole width, exactly: both are straight between two
    /// neighbouring corners of either, and where they cross in between, both triangles count.
    double areaTo(RocCurve other) {
        double area = 0;
        double at = 0;
        int mine = 0;
        int others = 0;
        while (at < 1) {
            mine = segment(mine, at);
            others = other.segment(others, at);
            double next = Math.min(x[mine + 1], other.x[others + 1]);
            double before = height(mine, at) - other.height(others, at);
            double after = height(mine, next) - other.height(others, next);
            area += between(before, after) * (next - at);
            at = next;
        }
        return area;
    }

    // The segment that leads from here to the right; those that go straight up lie behind.
    private int segment(int from, double at) {
        int segment = from;
        while (x[segment + 1] <= at) {
            segment++;
        }
        return segment;
    }

    private double height(int segment, double at) {
        double width = x[segment + 1] - x[segment];
        return y[segment] + (y[segment + 1] - y[segment]) * ((at - x[segment]) / width);
    }

    private static double between(double before, double after) {
        double a = Math.abs(before);
        double b = Math.abs(after);
        if (before * after >= 0) {
            return (a + b) / 2;
        }
        return (a * a + b * b) / (2 * (a + b));
    }

    /// At most about so many corners, spread evenly along the curve, with both ends.
    List<RocPoint> thinned(int most) {
        List<RocPoint> kept = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < x.length; corner++) {
            double walked = x[corner] + y[corner];
            boolean end = corner == x.length - 1;
            if (end || x.length <= most || walked - last >= 2.0 / most) {
                kept.add(new RocPoint(x[corner], y[corner]));
                last = walked;
            }
        }
        return kept;
    }
}
