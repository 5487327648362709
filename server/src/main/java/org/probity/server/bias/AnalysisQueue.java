package org.probity.server.bias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.probity.registry.validation.AnalysisRun;
import org.probity.registry.validation.AnalysisRun.State;

/// Which server works on which analysis: leases that must be renewed, so that a dead server holds nothing.
///
/// Leases and progress say nothing about the record's content and are the only changes without an audit entry.
@ApplicationScoped
public class AnalysisQueue {

    static final Duration LEASE = Duration.ofSeconds(30);

    private final EntityManager entities;
    private final InstantSource clock;

    @Inject
    public AnalysisQueue(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /// Takes the oldest analysis that nobody works on; of two servers that want the same one, one gets it.
    @Transactional
    public Optional<UUID> take(String server) {
        Instant now = clock.instant();
        // A lease that ends later than any lease can was written before the clock was put back.
        return entities
                .createQuery("""
                    select a from AnalysisRun a
                    where a.state = :queued
                       or a.state = :running and (a.leaseUntil < :now or a.leaseUntil > :latest)
                    order by a.request.at, a.id\
                    """, AnalysisRun.class)
                .setParameter("queued", State.QUEUED)
                .setParameter("running", State.RUNNING)
                .setParameter("now", now)
                .setParameter("latest", now.plus(LEASE))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .filter(run -> won(run, server, now))
                .map(AnalysisRun::id)
                .findFirst();
    }

    private boolean won(AnalysisRun run, String server, Instant now) {
        return entities.createQuery("""
            update AnalysisRun a
            set a.state = :running, a.leaseOwner = :server, a.leaseUntil = :until,
                a.attempts = a.attempts + 1
            where a.id = :id and a.state = :seen and a.attempts = :attempts\
            """)
                        .setParameter("running", State.RUNNING)
                        .setParameter("server", server)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("id", run.id())
                        .setParameter("seen", run.state())
                        .setParameter("attempts", run.attempts())
                        .executeUpdate()
                == 1;
    }

    /// A sign of life.
    ///
    /// @return false if the analysis was cancelled or taken over, and is no longer this server's to finish
    @Transactional
    public boolean renew(UUID id, String server, int progress) {
        return entities.createQuery("""
            update AnalysisRun a set a.leaseUntil = :until, a.progress = :progress
            where a.id = :id and a.state = :running and a.leaseOwner = :server\
            """)
                        .setParameter("until", clock.instant().plus(LEASE))
                        .setParameter("progress", progress)
                        .setParameter("id", id)
                        .setParameter("running", State.RUNNING)
                        .setParameter("server", server)
                        .executeUpdate()
                == 1;
    }

    /// Gives an analysis back, as a server does that is told to stop.
    @Transactional
    public void release(UUID id, String server) {
        entities.createQuery("""
            update AnalysisRun a
            set a.state = :queued, a.leaseOwner = null, a.leaseUntil = null, a.attempts = a.attempts - 1
            where a.id = :id and a.state = :running and a.leaseOwner = :server\
            """)
                .setParameter("queued", State.QUEUED)
                .setParameter("id", id)
                .setParameter("running", State.RUNNING)
                .setParameter("server", server)
                .executeUpdate();
    }
}
