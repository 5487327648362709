package org.probity.server.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.probity.registry.criteria.CriteriaSet;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.decision.DecisionRequest.DecisionState;
import org.probity.registry.model.Deployment;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.validation.AnalysisRun;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// The finished records of a system that evidence can point at, each fixed by a digest.
@ApplicationScoped
public class SystemRecords {

    private static final String OF_SYSTEM =
            " join ModelVersion v on v.id = %s join Model m on m.id = v.modelId where m.systemId = :system ";

    private final EntityManager entities;
    private final Registry registry;

    @Inject
    public SystemRecords(EntityManager entities, Registry registry) {
        this.entities = entities;
        this.registry = registry;
    }

    /// A record by its id, in words, and the digest that fixes what it says.
    public record Entry(
            @NotNull UUID id,
            @NotNull String label,
            @NotNull String digest) {}

    /// An analysis with the version that it is about.
    public record Analysed(AnalysisRun run, ModelVersion version) {}

    /// Sealed criteria with the version that they are for.
    public record Fixed(CriteriaSet criteria, ModelVersion version) {}

    /// A deployment with the version that it runs.
    public record Deployed(Deployment deployment, ModelVersion version) {}

    /// Criteria first, then analyses, monitoring plans and approvals; within each the newest first.
    public List<Entry> of(Actor actor, UUID systemId) {
        UUID system = registry.system(actor, systemId).id();
        return Stream.of(criteria(system), analyses(system), monitoring(system), approvals(system))
                .flatMap(List::stream)
                .toList();
    }

    private List<Entry> criteria(UUID system) {
        return entities
                .createQuery(
                        "select c, v from CriteriaSet c" + OF_SYSTEM.formatted("c.modelVersionId")
                                + "and c.seal.digest is not null order by c.seal.at desc",
                        Fixed.class)
                .setParameter("system", system)
                .getResultList()
                .stream()
                .flatMap(one -> one.criteria().seal().stream()
                        .map(seal -> new Entry(
                                one.criteria().id(),
                                "Sealed criteria of version %s, %s".formatted(label(one.version()), day(seal.at())),
                                seal.digest())))
                .toList();
    }

    private List<Entry> analyses(UUID system) {
        return entities
                .createQuery(
                        "select a, v from AnalysisRun a" + OF_SYSTEM.formatted("a.request.modelVersionId")
                                + "and a.state = :done order by a.finishedAt desc",
                        Analysed.class)
                .setParameter("system", system)
                .setParameter("done", AnalysisRun.State.DONE)
                .getResultList()
                .stream()
                .flatMap(one -> one.run().recordDigest().stream()
                        .map(digest -> new Entry(
                                one.run().id(),
                                "Bias analysis of version %s, %s"
                                        .formatted(
                                                label(one.version()),
                                                day(one.run().request().at())),
                                digest)))
                .toList();
    }

    private List<Entry> monitoring(UUID system) {
        return entities
                .createQuery(
                        "select d, v from Deployment d" + OF_SYSTEM.formatted("d.modelVersionId")
                                + "order by d.startedAt desc",
                        Deployed.class)
                .setParameter("system", system)
                .getResultList()
                .stream()
                .map(one -> new Entry(
                        one.deployment().id(),
                        "Monitoring plan of version %s in %s"
                                .formatted(
                                        label(one.version()), one.deployment().environment()),
                        CanonicalRecord.sha256(one.deployment().monitoringJson())))
                .toList();
    }

    private List<Entry> approvals(UUID system) {
        return entities
                .createQuery(
                        "select d from DecisionRequest d where d.systemId = :system and d.state = :approved"
                                + " order by d.requestedAt desc",
                        DecisionRequest.class)
                .setParameter("system", system)
                .setParameter("approved", DecisionState.APPROVED)
                .getResultList()
                .stream()
                .map(one -> new Entry(
                        one.id(),
                        "Approval requested %s".formatted(day(one.requestedAt())),
                        one.dossier().digest()))
                .toList();
    }

    private static String label(ModelVersion version) {
        return version.artifact().label();
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
