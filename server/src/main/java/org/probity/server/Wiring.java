package org.probity.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// Hands the rest of the application what it must not reach for itself.
@ApplicationScoped
public class Wiring {

    /// The one clock, in microseconds, since both databases keep no more.
    @Produces
    public InstantSource instants() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
