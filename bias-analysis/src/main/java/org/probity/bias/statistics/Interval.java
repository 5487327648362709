package org.probity.bias.statistics;

/// The uncertainty of a value: limits at a confidence, or the reason why there are none.
public sealed interface Interval {

    /// Which case this is, for records written outside Java.
    String kind();

    /// Two limits that hold the true value at the stated confidence.
    record Bounds(double low, double high, double confidence, IntervalMethod method) implements Interval {

        public Bounds {
            if (!(low <= high)) {
                throw new IllegalArgumentException("limits in the wrong order: %s, %s".formatted(low, high));
            }
            // Minus zero prints differently and equals nothing in a stored report.
            low += 0.0;
            high += 0.0;
        }

        @Override
        public String kind() {
            return "BOUNDS";
        }

        /// The limits of the absolute value of what these limits hold.
        public Bounds absolute() {
            if (low >= 0) {
                return this;
            }
            return high <= 0
                    ? new Bounds(-high, -low, confidence, method)
                    : new Bounds(0, Math.max(-low, high), confidence, method);
        }
    }

    /// No limits, and why.
    record None(NoInterval reason) implements Interval {

        @Override
        public String kind() {
            return "NONE";
        }
    }
}
