package org.probity.server.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.probity.server.security.Actor;

/// The only way to change a record: one operation and its audit entry, committed together or not at all.
@ApplicationScoped
public class AuditedTransaction {

    private final AuditLedger ledger;

    @Inject
    public AuditedTransaction(AuditLedger ledger) {
        this.ledger = ledger;
    }

    /// Runs the operation as this actor.
    ///
    /// @throws IllegalStateException if it tells the trail nothing: no record, no effect
    @Transactional
    public <T> T run(Actor actor, Function<AuditTrail, T> operation) {
        var entries = new AtomicInteger();
        T result = operation.apply(event -> {
            ledger.append(actor, event);
            entries.incrementAndGet();
        });
        if (entries.get() == 0) {
            throw new IllegalStateException("an operation changed the registry without an audit entry");
        }
        return result;
    }
}
