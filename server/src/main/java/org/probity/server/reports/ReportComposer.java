package org.probity.server.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.probity.aiact.Classification;
import org.probity.bias.data.DatasetProfile;
import org.probity.registry.AiSystem;
import org.probity.registry.aiact.ClassificationRecord;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.decision.DecisionRequest;
import org.probity.registry.model.ModelVersion;
import org.probity.reports.AuditReport;
import org.probity.reports.AuditReport.Duty;
import org.probity.reports.AuditReport.Occasion;
import org.probity.reports.AuditReport.SystemPart;
import org.probity.reports.ClassificationPart;
import org.probity.reports.DatasetPart;
import org.probity.reports.DecisionPart;
import org.probity.reports.DecisionPart.VoteLine;
import org.probity.reports.VersionPart;
import org.probity.reports.VersionPart.Identity;
import org.probity.server.aiact.AiAct;
import org.probity.server.audit.Checkpoints;
import org.probity.server.bias.Analyses;
import org.probity.server.data.Datasets;
import org.probity.server.decision.Decisions;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.Json;
import org.probity.server.model.Models;
import org.probity.server.monitoring.Deployments;
import org.probity.server.monitoring.Monitoring;
import org.probity.server.persistence.AuditLedger;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Gathers what the record says about a system into the tree of values that reports are rendered from.
@ApplicationScoped
public class ReportComposer {

    private final Registry registry;
    private final AiAct aiAct;
    private final Datasets datasets;
    private final Models models;
    private final Analyses analyses;
    private final Decisions decisions;
    private final Deployments deployments;
    private final Monitoring monitoring;
    private final Checkpoints checkpoints;
    private final AuditLedger ledger;
    private final InstantSource clock;

    @Inject
    public ReportComposer(
            Registry registry,
            AiAct aiAct,
            Datasets datasets,
            Models models,
            Analyses analyses,
            Decisions decisions,
            Deployments deployments,
            Monitoring monitoring,
            Checkpoints checkpoints,
            AuditLedger ledger,
            InstantSource clock) {
        this.registry = registry;
        this.aiAct = aiAct;
        this.datasets = datasets;
        this.models = models;
        this.analyses = analyses;
        this.decisions = decisions;
        this.deployments = deployments;
        this.monitoring = monitoring;
        this.checkpoints = checkpoints;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Reads the record while the log is held, so that it is exactly what the checkpoint in the report speaks of.
    @Transactional
    public AuditReport compose(Actor actor, UUID systemId) throws IOException {
        AiSystem system = registry.system(actor, systemId);
        ledger.hold();
        var names = new Names(registry.people());
        List<ModelVersion> versions = models.of(actor, systemId).stream()
                .flatMap(model -> models.versions(model).stream())
                .toList();
        return new AuditReport(
                occasion(actor),
                system(actor, system, names),
                aiAct.latest(actor, systemId).map(record -> classification(record, names)),
                datasets(actor, versions, names),
                versions.stream().map(version -> version(actor, version, names)).toList(),
                decisions.of(actor, systemId).stream()
                        .map(request -> decision(actor, request, names))
                        .toList(),
                deployments.of(actor, systemId).stream()
                        .map(monitoring::view)
                        .map(ReportedDeployments::part)
                        .toList());
    }

    private Occasion occasion(Actor actor) throws IOException {
        try {
            String note = checkpoints.sign().orElseThrow();
            List<String> lines = note.lines().toList();
            String root = HexFormat.of().formatHex(Base64.getDecoder().decode(lines.get(2)));
            return new Occasion(clock.instant(), actor.displayName(), Long.parseLong(lines.get(1)), root, note);
        } catch (SQLException | GeneralSecurityException failure) {
            throw new AuditLedger.LogUnavailable(failure);
        }
    }

    private SystemPart system(Actor actor, AiSystem system, Names names) {
        return new SystemPart(
                system.id().toString(),
                registry.project(actor, system.projectId()).name(),
                system.name(),
                system.intendedPurpose(),
                system.organisationRole(),
                system.approval(),
                system.createdAt(),
                List.of(
                        new Duty(
                                "Accountable owner",
                                names.of(system.responsibilities().ownerId())),
                        new Duty("Developer", names.of(system.responsibilities().developerId())),
                        new Duty("Validator", names.of(system.responsibilities().validatorId()))));
    }

    private static ClassificationPart classification(ClassificationRecord record, Names names) {
        return new ClassificationPart(
                Json.read(record.resultJson(), Classification.class),
                names.of(record.by()),
                record.at(),
                CanonicalRecord.sha256(record.resultJson()));
    }

    private List<DatasetPart> datasets(Actor actor, List<ModelVersion> versions, Names names) {
        return versions.stream()
                .flatMap(version -> Stream.concat(version.trainingData().stream(), Stream.of(version.evaluationData())))
                .distinct()
                .map(id -> dataset(actor, datasets.version(actor, id), names))
                .toList();
    }

    private DatasetPart dataset(Actor actor, DatasetVersion version, Names names) {
        return new DatasetPart(
                datasets.dataset(actor, version.datasetId()).name(),
                version.number(),
                version.file(),
                version.provenance(),
                Json.read(version.profileJson(), DatasetProfile.class).columns(),
                names.of(version.uploadedBy()),
                version.uploadedAt());
    }

    private VersionPart version(Actor actor, ModelVersion version, Names names) {
        return new VersionPart(
                identity(actor, version),
                version.artifact().digest(),
                version.artifact().limitations(),
                version.trainingData().map(id -> title(actor, id)).orElse("not known"),
                title(actor, version.evaluationData()),
                names.of(version.registeredBy()),
                version.registeredAt(),
                ReportedAnalyses.criteria(analyses.criteria(actor, version.id()), names),
                analyses.of(actor, version.id()).stream()
                        .flatMap(run -> ReportedAnalyses.part(run, names).stream())
                        .findFirst());
    }

    private Identity identity(Actor actor, ModelVersion version) {
        String model = models.model(actor, version.modelId()).name();
        return new Identity(model, version.artifact().label());
    }

    private String title(Actor actor, UUID datasetVersion) {
        DatasetVersion version = datasets.version(actor, datasetVersion);
        return datasets.dataset(actor, version.datasetId()).name() + " v" + version.number();
    }

    private DecisionPart decision(Actor actor, DecisionRequest request, Names names) {
        Identity identity = identity(actor, analyses.version(actor, request.modelVersionId()));
        return new DecisionPart(
                identity.model() + " " + identity.label(),
                request.state(),
                request.dossier().digest(),
                names.of(request.requestedBy()),
                request.requestedAt(),
                request.decidedAt(),
                request.votes().stream()
                        .map(vote -> new VoteLine(
                                names.of(vote.voterId()), vote.bench(), vote.choice(), vote.reason(), vote.at()))
                        .toList());
    }
}
