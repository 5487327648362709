package org.probity.monitoring;

/// A change of an alert's state at a window.
public sealed interface AlertTransition {

    /// The window that decided.
    Window at();

    /// The measure went beyond the limit long enough.
    record Raised(Window at, Measure.Evidence evidence, double limit) implements AlertTransition {}

    /// The measure stayed below the limit long enough.
    record Cleared(Window at, Measure.Evidence evidence, double limit) implements AlertTransition {}
}
