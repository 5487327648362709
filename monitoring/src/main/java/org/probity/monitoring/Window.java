package org.probity.monitoring;

import java.time.Instant;
import java.util.Comparator;

/// One calendar hour or day in UTC, by event time.
public record Window(Instant start, WindowSize size) implements Comparable<Window> {

    private static final Comparator<Window> ORDER =
            Comparator.comparing(Window::start).thenComparing(Window::size);

    public Window {
        if (!size.startOf(start).equals(start)) {
            throw new IllegalArgumentException("%s does not start a window".formatted(start));
        }
    }

    /// The first instant after the window.
    public Instant end() {
        return size.endOf(start);
    }

    @Override
    public int compareTo(Window other) {
        return ORDER.compare(this, other);
    }
}
