package org.probity.monitoring;

import java.util.Optional;
import org.probity.monitoring.drift.DriftResult;

/// The figure of a window that an alert rule watches.
public sealed interface Measure {

    /// What the measure shows in a reading; empty when not enough was seen.
    Optional<Evidence> evidence(WindowReading reading);

    /// The drift of one feature, or of the score under [ReferenceProfile#SCORE].
    record Drift(String feature) implements Measure {
        @Override
        public Optional<Evidence> evidence(WindowReading reading) {
            return reading.drift().get(feature) instanceof DriftResult.Measured found
                    ? Optional.of(new Evidence(found.effect(), found.excess(), found.effect(), found.nCurrent()))
                    : Optional.empty();
        }
    }

    /// The selection gap of one attribute.
    record Gap(String attribute) implements Measure {
        @Override
        public Optional<Evidence> evidence(WindowReading reading) {
            return reading.gaps().get(attribute) instanceof GroupGap.Measured found
                    ? Optional.of(new Evidence(
                            found.gap(),
                            found.low(),
                            found.high(),
                            Math.min(found.highest().n(), found.lowest().n())))
                    : Optional.empty();
        }
    }

    /// A value, the range chance leaves it, and the smaller group or window it rests on.
    ///
    /// For drift `low` is the effect less its noise band and `high` the effect itself.
    record Evidence(double value, double low, double high, long n) {}
}
