package org.probity.reports.layout;

/// A number of the report: exact, estimated with its limits, or undefined for a reason.
public sealed interface Figure {

    /// A number without limits.
    record Exact(double value) implements Figure {
        public Exact {
            requireFinite(value);
        }
    }

    /// A number with the limits of its interval.
    record Estimate(double value, double low, double high) implements Figure {
        public Estimate {
            requireFinite(value);
            requireFinite(low);
            requireFinite(high);
        }
    }

    /// No number, which is neither zero nor fair, and why.
    record Undefined(String reason) implements Figure {
        public Undefined {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an undefined number has a reason");
            }
        }
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number of the report is finite, not " + value);
        }
    }
}
