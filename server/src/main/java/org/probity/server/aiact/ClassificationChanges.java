package org.probity.server.aiact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.registry.AiSystem;
import org.probity.registry.aiact.ChangeEvent;
import org.probity.registry.aiact.ClassificationChange;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Changes of systems that open their classifications again.
@ApplicationScoped
public class ClassificationChanges {

    private final EntityManager entities;
    private final Registry registry;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public ClassificationChanges(
            EntityManager entities, Registry registry, AuditedTransaction transaction, Ids ids, InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public ClassificationChange report(Actor actor, UUID systemId, ChangeEvent event, String description) {
        return transaction.run(actor, trail -> {
            AiSystem system = registry.system(actor, systemId);
            var report = new ClassificationChange.Report(event, description, actor.personId());
            var change = new ClassificationChange(ids.next(), system.id(), report, clock.instant());
            entities.persist(change);
            entities.flush();
            trail.append(new Event(
                    "classification.reopened",
                    "AiSystem",
                    system.id(),
                    Map.of("change", change.id(), "event", event, "why", event.why(), "article", event.article()),
                    description));
            return change;
        });
    }

    /// The changes of a system, the newest first.
    public List<ClassificationChange> of(Actor actor, UUID systemId) {
        return all(registry.system(actor, systemId).id());
    }

    /// Every open change is answered by a classification made after it, inside the caller's
    /// transaction.
    public void settle(UUID systemId, UUID classificationId) {
        all(systemId).stream().filter(ClassificationChange::open).forEach(change -> change.settle(classificationId));
    }

    private List<ClassificationChange> all(UUID systemId) {
        return entities.createQuery(
                        "select c from ClassificationChange c where c.systemId = :system order by c.at desc, c.id desc",
                        ClassificationChange.class)
                .setParameter("system", systemId)
                .getResultList();
    }
}
