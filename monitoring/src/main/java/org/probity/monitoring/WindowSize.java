package org.probity.monitoring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The length of a calendar window in UTC.
public enum WindowSize {
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    WindowSize(ChronoUnit unit) {
        this.unit = unit;
    }

    /// The window an instant falls into.
    public Window at(Instant time) {
        return new Window(startOf(time), this);
    }

    /// The number of whole windows between two instants.
    public long between(Instant from, Instant to) {
        return unit.between(from, to);
    }

    Instant startOf(Instant time) {
        return time.truncatedTo(unit);
    }

    Instant endOf(Instant start) {
        return start.plus(1, unit);
    }
}
