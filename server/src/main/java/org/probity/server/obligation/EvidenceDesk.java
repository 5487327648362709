package org.probity.server.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.registry.InvalidField;
import org.probity.registry.obligation.Evidence;
import org.probity.registry.obligation.Evidence.Review;
import org.probity.registry.obligation.Exhibit;
import org.probity.registry.obligation.Exhibit.Kind;
import org.probity.registry.obligation.TrackedObligation;
import org.probity.server.data.FileStore;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.Refusal;
import org.probity.server.obligation.SystemRecords.Entry;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Where evidence is handed in and reviewed.
@ApplicationScoped
public class EvidenceDesk {

    private final EntityManager entities;
    private final Registry registry;
    private final Obligations obligations;
    private final SystemRecords records;
    private final AuditedTransaction transaction;
    private final FileStore files;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public EvidenceDesk(
            EntityManager entities,
            Registry registry,
            Obligations obligations,
            SystemRecords records,
            AuditedTransaction transaction,
            FileStore files,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.obligations = obligations;
        this.records = records;
        this.transaction = transaction;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /// A text that the actor answers for.
    public Evidence state(Actor actor, UUID systemId, String dutyId, String title, String text) {
        return give(
                actor,
                systemId,
                dutyId,
                new Exhibit(Kind.STATEMENT, title, text, null, CanonicalRecord.sha256(text.strip())));
    }

    /// A record of the system, by the digest that it has now.
    public Evidence point(Actor actor, UUID systemId, String dutyId, String title, UUID recordId) {
        Entry entry = records.of(actor, systemId).stream()
                .filter(one -> one.id().equals(recordId))
                .findFirst()
                .orElseThrow(() -> new InvalidField("recordId", "is no finished record of this system"));
        return give(actor, systemId, dutyId, new Exhibit(Kind.RECORD, title, entry.label(), recordId, entry.digest()));
    }

    /// A file, kept under its digest.
    public Evidence file(Actor actor, UUID systemId, String dutyId, FileNames names, InputStream content)
            throws IOException {
        obligations.work(actor, systemId, dutyId);
        String digest = files.keep(content);
        return give(actor, systemId, dutyId, new Exhibit(Kind.FILE, names.title(), names.fileName(), null, digest));
    }

    /// What a file shows, and what its author calls it.
    public record FileNames(String title, String fileName) {}

    private Evidence give(Actor actor, UUID systemId, String dutyId, Exhibit exhibit) {
        UUID id = obligations.work(actor, systemId, dutyId).id();
        return transaction.run(actor, trail -> {
            TrackedObligation work = entities.find(TrackedObligation.class, id);
            work.handedIn(obligations.today());
            var evidence = new Evidence(ids.next(), work, exhibit, actor.personId(), clock.instant());
            entities.persist(evidence);
            entities.flush();
            trail.append(new Event(
                    "obligation.evidence-given",
                    "TrackedObligation",
                    work.id(),
                    Map.of(
                            "evidence",
                            evidence.id(),
                            "kind",
                            exhibit.kind(),
                            "digest",
                            exhibit.digest(),
                            "status",
                            work.status(obligations.today())),
                    exhibit.title()));
            return evidence;
        });
    }

    /// Accepts evidence, or returns it with a reason; the obligation follows.
    public Evidence review(Actor actor, UUID evidenceId, boolean accepted, String remark) {
        Evidence seen = evidence(actor, evidenceId);
        return transaction.run(actor, trail -> {
            Evidence evidence = entities.find(Evidence.class, seen.id());
            evidence.review(accepted, new Review(actor.personId(), clock.instant(), remark));
            TrackedObligation work = entities.find(TrackedObligation.class, evidence.obligationId());
            work.reviewed(all(work));
            entities.flush();
            trail.append(new Event(
                    accepted ? "obligation.evidence-accepted" : "obligation.evidence-returned",
                    "TrackedObligation",
                    work.id(),
                    Map.of(
                            "evidence",
                            evidence.id(),
                            "verdict",
                            evidence.verdict(),
                            "status",
                            work.status(obligations.today())),
                    remark));
            return evidence;
        });
    }

    private List<Evidence> all(TrackedObligation work) {
        return entities.createQuery("select e from Evidence e where e.obligationId = :work", Evidence.class)
                .setParameter("work", work.id())
                .getResultList();
    }

    /// One piece of evidence of a system that the actor sees.
    public Evidence evidence(Actor actor, UUID id) {
        Evidence evidence = entities.find(Evidence.class, id);
        if (evidence == null) {
            throw Refusal.notFound("evidence");
        }
        registry.system(
                actor,
                entities.find(TrackedObligation.class, evidence.obligationId()).systemId());
        return evidence;
    }

    /// Where the file of a piece of evidence lies.
    public Path path(Evidence evidence) {
        if (evidence.exhibit().kind() != Kind.FILE) {
            throw Refusal.notFound("file");
        }
        return files.path(evidence.exhibit().digest());
    }
}
