package org.probity.server.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.probity.registry.AiSystem;
import org.probity.registry.ApprovalState;
import org.probity.registry.RuleViolated;
import org.probity.registry.RuleViolated.Rule;
import org.probity.registry.aiact.ClassificationRecord;
import org.probity.registry.criteria.CriteriaSet;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.decision.Bench;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.decision.Dossier;
import org.probity.registry.decision.Vote;
import org.probity.registry.decision.VoteChoice;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.people.Person;
import org.probity.registry.validation.AnalysisRun;
import org.probity.server.aiact.AiAct;
import org.probity.server.bias.Analyses;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.Refusal;
import org.probity.server.model.Models;
import org.probity.server.persistence.AuditTrail;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;
import org.probity.server.security.Roles;

/// Freezes what is to be decided, counts votes on exactly that, and notices when it is no longer so.
@ApplicationScoped
public class Decisions {

    private final EntityManager entities;
    private final Registry registry;
    private final Models models;
    private final AiAct aiAct;
    private final Analyses analyses;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Decisions(
            EntityManager entities,
            Registry registry,
            Models models,
            AiAct aiAct,
            Analyses analyses,
            AuditedTransaction transaction,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.models = models;
        this.aiAct = aiAct;
        this.analyses = analyses;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public List<DecisionRequest> of(Actor actor, UUID systemId) {
        return entities.createQuery(
                        "select d from DecisionRequest d where d.systemId = :system order by d.requestedAt desc",
                        DecisionRequest.class)
                .setParameter("system", registry.system(actor, systemId).id())
                .getResultList();
    }

    public DecisionRequest request(Actor actor, UUID id) {
        DecisionRequest request = entities.find(DecisionRequest.class, id);
        if (request == null) {
            throw Refusal.notFound("request for approval");
        }
        registry.system(actor, request.systemId());
        return request;
    }

    /// Freezes the dossier of a model version and opens it for votes.
    ///
    /// @throws RuleViolated if the system is not classified, since nobody could decide without its tier
    public DecisionRequest open(Actor actor, UUID systemId, UUID modelVersionId) {
        return transaction.run(actor, trail -> {
            AiSystem system = entities.merge(registry.system(actor, systemId));
            ModelVersion version = models.version(system, modelVersionId);
            var subject = new DecisionRequest.Subject(system.id(), version.id());
            var request = new DecisionRequest(
                    ids.next(), subject, dossier(actor, system, version), actor.personId(), clock.instant());
            entities.persist(request);
            system.approvalBecame(ApprovalState.REQUESTED, request.requestedAt());
            entities.flush();
            trail.append(event("decision.requested", request, ""));
            return request;
        });
    }

    /// Says why the actor may not vote on the request; empty if they may.
    public Optional<String> obstacle(Actor actor, DecisionRequest request) {
        AiSystem system = registry.system(actor, request.systemId());
        return bench(actor, system).isEmpty()
                ? Optional.of("Only the system's validator and board members vote.")
                : request.obstacle(actor.personId(), system.responsibilities()).map(RuleViolated::explanation);
    }

    /// Counts a vote, or closes the request as stale if what it rests on has changed since it was frozen.
    public DecisionRequest vote(Actor actor, UUID id, VoteChoice choice, String reason, String dossierDigest) {
        return transaction.run(actor, trail -> {
            DecisionRequest request = entities.merge(request(actor, id));
            entities.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            AiSystem system = entities.merge(registry.system(actor, request.systemId()));
            Bench bench = bench(actor, system)
                    .orElseThrow(() -> new RuleViolated(
                            Rule.SEPARATION_OF_DUTIES, "Only the system's validator and board members vote."));
            request.obstacle(actor.personId(), system.responsibilities()).ifPresent(obstacle -> {
                throw obstacle;
            });
            Dossier now = dossier(actor, system, models.version(system, request.modelVersionId()));
            if (now.digest().equals(request.dossier().digest())) {
                var vote = new Vote(actor.personId(), bench, choice, reason, dossierDigest, clock.instant());
                request.vote(vote, system.responsibilities());
                settle(trail, system, request, "decision.voted", reason);
            } else {
                request.outdated(clock.instant());
                settle(trail, system, request, "decision.became-stale", "");
            }
            return request;
        });
    }

    private void settle(AuditTrail trail, AiSystem system, DecisionRequest request, String action, String reason) {
        system.approvalBecame(
                switch (request.state()) {
                    case OPEN -> ApprovalState.REQUESTED;
                    case APPROVED -> ApprovalState.APPROVED;
                    case REJECTED -> ApprovalState.REJECTED;
                    case STALE -> ApprovalState.STALE;
                },
                clock.instant());
        entities.flush();
        trail.append(event(action, request, reason));
    }

    private static Event event(String action, DecisionRequest request, String reason) {
        Map<String, ?> state =
                Map.of("dossier", request.dossier().digest(), "state", request.state(), "votes", request.votes());
        return new Event(action, "DecisionRequest", request.id(), state, reason);
    }

    private static Optional<Bench> bench(Actor actor, AiSystem system) {
        if (actor.has(Roles.BOARD)) {
            return Optional.of(Bench.BOARD);
        }
        boolean validates = system.responsibilities().validatorId().equals(actor.personId());
        return actor.has(Roles.VALIDATOR) && validates ? Optional.of(Bench.VALIDATOR) : Optional.empty();
    }

    /// Everything the decision rests on, under the names that the decision page shows.
    private Dossier dossier(Actor actor, AiSystem system, ModelVersion version) {
        ClassificationRecord classification = aiAct.latest(actor, system.id())
                .orElseThrow(() -> new RuleViolated(
                        Rule.DOSSIER_INCOMPLETE, "Classify the system under the AI Act before asking for approval."));
        DatasetVersion evaluation = entities.find(DatasetVersion.class, version.evaluationData());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("System", system.name());
        parts.put("Intended purpose", system.intendedPurpose().statement());
        parts.put("Who is affected", system.intendedPurpose().affectedPersons());
        parts.put("Known limits", system.intendedPurpose().knownLimits());
        parts.put("Role of the organisation", system.organisationRole().name());
        parts.put("Accountable owner", name(system.responsibilities().ownerId()));
        parts.put("Developer", name(system.responsibilities().developerId()));
        parts.put("Validator", name(system.responsibilities().validatorId()));
        parts.put("AI Act tier", classification.tier().map(Enum::name).orElse("undetermined"));
        parts.put("AI Act classification", "sha256:" + CanonicalRecord.sha256(classification.resultJson()));
        parts.put("Model version", version.artifact().label());
        parts.put("Model artifact", "sha256:" + version.artifact().digest());
        parts.put("Limitations of the version", version.artifact().limitations());
        parts.put(
                "Evaluation data",
                evaluation == null ? "" : "sha256:" + evaluation.file().digest());
        parts.putAll(evidence(actor, version));
        CanonicalRecord canonical = CanonicalRecord.of(parts);
        return new Dossier(canonical.json(), canonical.digest());
    }

    /// What was promised and what was found: the seal of the criteria and the newest analysis with its verdicts.
    private Map<String, String> evidence(Actor actor, ModelVersion version) {
        String seal = analyses.criteria(actor, version.id())
                .flatMap(CriteriaSet::seal)
                .map(done -> "sealed, sha256:" + done.digest())
                .orElse("not sealed");
        Optional<AnalysisRun> newest = analyses.newestDone(actor, version.id());
        String analysis = newest.flatMap(run -> run.reportDigest().or(run::recordDigest))
                .map(digest -> "sha256:" + digest)
                .orElse("not analysed");
        String verdicts = newest.map(Analyses::verdicts).orElse("none");
        return Map.of("Success criteria", seal, "Newest bias analysis", analysis, "Verdicts", verdicts);
    }

    /// The name as it is now: a dossier must be readable when the person has long left.
    private String name(UUID personId) {
        Person person = entities.find(Person.class, personId);
        return person == null ? personId.toString() : "%s (%s)".formatted(person.displayName(), personId);
    }
}
