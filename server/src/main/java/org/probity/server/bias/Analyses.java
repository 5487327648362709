package org.probity.server.bias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.bias.AnalysisOutcome;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Criterion;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;
import org.probity.registry.InvalidField;
import org.probity.registry.criteria.CriteriaSet;
import org.probity.registry.criteria.Seal;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.validation.AnalysisRun;
import org.probity.registry.validation.Request;
import org.probity.server.data.FileStore;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.EditedVersion;
import org.probity.server.http.Json;
import org.probity.server.http.Refusal;
import org.probity.server.model.Models;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.security.Actor;

/// Criteria that are sealed before results, and analyses that are judged by sealed criteria only.
@ApplicationScoped
public class Analyses {

    @SuppressWarnings("NullAway.Init")
    @PersistenceContext(unitName = "registry")
    EntityManager entities;

    @SuppressWarnings("NullAway.Init")
    @Inject
    Models models;

    @SuppressWarnings("NullAway.Init")
    @Inject
    FileStore files;

    @SuppressWarnings("NullAway.Init")
    @Inject
    AuditedTransaction transaction;

    @SuppressWarnings("NullAway.Init")
    @Inject
    Ids ids;

    @SuppressWarnings("NullAway.Init")
    @Inject
    InstantSource clock;

    public ModelVersion version(Actor actor, UUID id) {
        ModelVersion version = entities.find(ModelVersion.class, id);
        if (version == null) {
            throw Refusal.notFound("model version");
        }
        models.model(actor, version.modelId());
        return version;
    }

    public Optional<CriteriaSet> criteria(Actor actor, UUID modelVersionId) {
        return entities
                .createQuery("select c from CriteriaSet c where c.modelVersionId = :version", CriteriaSet.class)
                .setParameter("version", version(actor, modelVersionId).id())
                .getResultList()
                .stream()
                .findFirst();
    }

    /// Writes the criteria anew; after the first writing the version edited must be named.
    public CriteriaSet write(
            Actor actor, UUID modelVersionId, @Nullable String ifMatch, List<CriterionRequest> criteria) {
        criteria.forEach(CriterionRequest::criterion);
        return transaction.run(actor, trail -> {
            CriteriaSet set = editable(actor, modelVersionId, ifMatch);
            set.write(Json.text(criteria), criteria.size());
            entities.flush();
            trail.append(
                    new Event("criteria.written", "CriteriaSet", set.id(), Map.of("criteria", set.criteriaJson()), ""));
            return set;
        });
    }

    private CriteriaSet editable(Actor actor, UUID modelVersionId, @Nullable String ifMatch) {
        Optional<CriteriaSet> known = criteria(actor, modelVersionId);
        if (known.isPresent()) {
            CriteriaSet set = entities.merge(known.get());
            EditedVersion.require(ifMatch, set);
            entities.lock(set, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            return set;
        }
        var fresh = new CriteriaSet(ids.next(), version(actor, modelVersionId).id());
        entities.persist(fresh);
        return fresh;
    }

    public CriteriaSet seal(Actor actor, UUID modelVersionId) {
        return transaction.run(actor, trail -> {
            CriteriaSet set = entities.merge(
                    criteria(actor, modelVersionId).orElseThrow(() -> Refusal.notFound("set of criteria")));
            String digest = CanonicalRecord.sha256(set.criteriaJson());
            set.seal(new Seal(actor.personId(), clock.instant(), digest));
            entities.flush();
            trail.append(new Event("criteria.sealed", "CriteriaSet", set.id(), Map.of("seal", digest), ""));
            return set;
        });
    }

    public List<AnalysisRun> of(Actor actor, UUID modelVersionId) {
        return entities.createQuery(
                        "select a from AnalysisRun a where a.request.modelVersionId = :version order by a.request.at"
                                + " desc",
                        AnalysisRun.class)
                .setParameter("version", version(actor, modelVersionId).id())
                .getResultList();
    }

    /// Analyses the evaluation data of a model version; only sealed criteria are judged.
    public AnalysisRun run(Actor actor, UUID modelVersionId, AnalysisRequest wish) throws IOException {
        ModelVersion version = version(actor, modelVersionId);
        DatasetVersion data = entities.find(DatasetVersion.class, version.evaluationData());
        if (data == null) {
            throw Refusal.notFound("dataset version");
        }
        AnalysisPlan plan = wish.plan(sealed(actor, modelVersionId));
        String report = Json.text(BiasReportView.of(report(data, plan)));
        return transaction.run(actor, trail -> {
            var asked = new Request(version.id(), data.id(), Json.text(wish), actor.personId(), clock.instant());
            var run = new AnalysisRun(ids.next(), asked);
            run.finish(report, CanonicalRecord.sha256(report), clock.instant());
            entities.persist(run);
            entities.flush();
            trail.append(new Event(
                    "analysis.completed",
                    "AnalysisRun",
                    run.id(),
                    Map.of(
                            "report",
                            CanonicalRecord.sha256(report),
                            "dataset",
                            data.file().digest()),
                    ""));
            return run;
        });
    }

    /// Returns the verdicts of a finished analysis in one line, for example `C1 MET, C2 NOT_MET`.
    public static String verdicts(AnalysisRun run) {
        String line = run.reportJson().stream()
                .flatMap(report -> Json.read(report, BiasReportView.class).criteria().stream())
                .map(criterion -> criterion.id() + " " + criterion.verdict())
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? "none" : line;
    }

    private List<Criterion> sealed(Actor actor, UUID modelVersionId) {
        return criteria(actor, modelVersionId).stream()
                .filter(set -> set.seal().isPresent())
                .flatMap(set -> Arrays.stream(Json.read(set.criteriaJson(), CriterionRequest[].class)))
                .map(CriterionRequest::criterion)
                .toList();
    }

    private BiasReport report(DatasetVersion data, AnalysisPlan plan) throws IOException {
        String digest = data.file().digest();
        var engine = new DuckDbCells(files.path(digest), digest, EngineLimits.DEFAULT);
        return switch (engine.count(plan, Observer.NOBODY)) {
            case CellOutcome.Refused(var problem) -> throw new InvalidField(problem.subject(), problem.message());
            case CellOutcome.Stopped() -> throw new IllegalStateException("nobody stopped the analysis");
            case CellOutcome.Counted(var cells) ->
                switch (BiasAnalysis.run(cells, plan)) {
                    case AnalysisOutcome.Completed(var report) -> report;
                    case AnalysisOutcome.Refused(var problem) ->
                        throw new InvalidField(problem.subject(), problem.message());
                };
        };
    }
}
