package org.probity.monitoring.drift;

/// How far a window lies from its reference, or why that cannot be told yet.
public sealed interface DriftResult {

    /// A distance with the 95 % noise band: what the same distance stays below when nothing has moved.
    record Measured(double effect, double noiseBand, long nReference, long nCurrent) implements DriftResult {
        public Measured {
            if (!(effect >= 0 && noiseBand >= 0 && Double.isFinite(effect) && Double.isFinite(noiseBand))) {
                throw new IllegalArgumentException("a distance is a finite number from 0");
            }
        }

        /// The part of the effect that chance does not explain.
        public double excess() {
            return Math.max(0, effect - noiseBand);
        }
    }

    /// Too few values on the smaller side.
    record NotEnoughSeen(long n, long needed) implements DriftResult {}
}
