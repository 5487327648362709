package org.probity.server.bias;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.probity.bias.engine.Observer;

/// An analysis that this server works on just now: how far it is, and whether it is to stop.
final class RunningAnalysis implements Observer {

    private final UUID id;
    private final String server;
    private final InstantSource clock;
    private volatile Instant deadline;
    private volatile int percent;
    private volatile Stop stop = Stop.NO;

    RunningAnalysis(UUID id, String server, InstantSource clock, Instant deadline) {
        this.id = id;
        this.server = server;
        this.clock = clock;
        this.deadline = deadline;
    }

    /// Why an analysis is to stop.
    enum Stop {
        NO,
        NO_LONGER_OURS,
        SHUTDOWN,
        DEADLINE
    }

    UUID id() {
        return id;
    }

    String server() {
        return server;
    }

    int percent() {
        return percent;
    }

    Stop stop() {
        return stop;
    }

    void stop(Stop why) {
        stop = why;
    }

    /// Gives it so long from now on, if that is later than what it has.
    void mayTake(Duration longer) {
        Instant later = clock.instant().plus(longer);
        if (later.isAfter(deadline)) {
            deadline = later;
        }
    }

    @Override
    public void reached(int now) {
        percent = now;
    }

    @Override
    public boolean wantsToStop() {
        if (stop == Stop.NO && clock.instant().isAfter(deadline)) {
            stop = Stop.DEADLINE;
        }
        return stop != Stop.NO;
    }
}
