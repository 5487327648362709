package org.probity.server.bias;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks once a second for analyses to do, and does at most two at a time.
@ApplicationScoped
public class AnalysisWorker {

    private static final System.Logger LOG = System.getLogger(AnalysisWorker.class.getName());
    private static final int AT_ONCE = 2;
    private static final long SHUTDOWN_SECONDS = 10;

    private final ManagedScheduledExecutorService executor;
    private final AnalysisQueue queue;
    private final AnalysisRunner runner;
    private final InstantSource clock;
    private final long longest;
    /// After which an analysis is ended; another one may be waiting.
    private final String server = UUID.randomUUID().toString();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<UUID, RunningAnalysis> running = new ConcurrentHashMap<>();
    private Optional<Future<?>> schedule = Optional.empty();
    private volatile boolean stopping;

    @Inject
    public AnalysisWorker(
            ManagedScheduledExecutorService executor,
            AnalysisQueue queue,
            AnalysisRunner runner,
            InstantSource clock,
            @ConfigProperty(name = "probity.analysis.seconds", defaultValue = "60") long longest) {
        this.executor = executor;
        this.queue = queue;
        this.runner = runner;
        this.clock = clock;
        this.longest = longest;
    }

    void start(@Observes @Priority(400) Startup start) {
        schedule = Optional.of(executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS));
    }

    /// What runs is given back, so that the next start finds it at once and not when its lease has run out.
    void stop(@Observes Shutdown end) throws InterruptedException {
        stopping = true;
        schedule.ifPresent(repeated -> repeated.cancel(false));
        running.values().forEach(one -> one.stop(RunningAnalysis.Stop.SHUTDOWN));
        if (!free.tryAcquire(AT_ONCE, SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.log(System.Logger.Level.WARNING, "an analysis did not stop in time; its lease will run out");
        }
    }

    /// A database that is away must not end the schedule; the next second tries again.
    private void look() {
        try {
            running.values().forEach(this::renew);
            takeWhatIsFree();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the queue of analyses could not be read", failure);
        }
    }

    private void renew(RunningAnalysis one) {
        if (!queue.renew(one.id(), server, one.percent())) {
            one.stop(RunningAnalysis.Stop.NO_LONGER_OURS);
        }
    }

    private void takeWhatIsFree() {
        while (!stopping && free.tryAcquire()) {
            Optional<UUID> taken = take();
            if (taken.isEmpty()) {
                free.release();
                return;
            }
            var one = new RunningAnalysis(
                    taken.get(), server, clock, clock.instant().plus(Duration.ofSeconds(longest)));
            running.put(one.id(), one);
            executor.execute(() -> run(one));
        }
    }

    private Optional<UUID> take() {
        try {
            return queue.take(server);
        } catch (RuntimeException failure) {
            free.release();
            throw failure;
        }
    }

    private void run(RunningAnalysis one) {
        try {
            runner.run(one);
        } catch (RuntimeException failure) {
            // The lease runs out and the analysis is tried again, a few times at most.
            LOG.log(System.Logger.Level.ERROR, "analysis " + one.id() + " failed", failure);
        } finally {
            running.remove(one.id());
            free.release();
        }
    }
}
