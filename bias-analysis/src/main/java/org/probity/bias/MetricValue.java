package org.probity.bias;

import org.probity.bias.statistics.Interval;

/// The value of a metric with its interval, or the reason why it has none.
public sealed interface MetricValue {

    /// Which case this is, for records written outside Java.
    String kind();

    /// A value that could be computed.
    record Defined(double value, Interval interval) implements MetricValue {

        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a defined value is a finite number, not " + value);
            }
            // Minus zero prints differently and equals nothing in a stored report.
            value += 0.0;
        }

        @Override
        public String kind() {
            return "DEFINED";
        }
    }

    /// A value that does not exist, which is neither zero nor fair.
    record Undefined(UndefinedReason reason) implements MetricValue {

        @Override
        public String kind() {
            return "UNDEFINED";
        }
    }
}
