package org.probity.server.bias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.AnalysisProblem;
import org.probity.bias.data.DatasetProfile;
import org.probity.bias.data.PlanFit;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.task.Task;
import org.probity.registry.InvalidField;
import org.probity.registry.criteria.CriteriaSet;
import org.probity.registry.criteria.Seal;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.validation.AnalysisRun;
import org.probity.registry.validation.Request;
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

    private final EntityManager entities;
    private final Models models;
    private final RequestedTables tables;
    private final AnalysisRunner runner;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Analyses(
            EntityManager entities,
            Models models,
            RequestedTables tables,
            AnalysisRunner runner,
            AuditedTransaction transaction,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.models = models;
        this.tables = tables;
        this.runner = runner;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

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

    public Optional<AnalysisRun> newestDone(Actor actor, UUID modelVersionId) {
        return of(actor, modelVersionId).stream()
                .filter(run -> run.state() == AnalysisRun.State.DONE)
                .findFirst();
    }

    public AnalysisRun analysis(Actor actor, UUID id) {
        AnalysisRun run = entities.find(AnalysisRun.class, id);
        if (run == null) {
            throw Refusal.notFound("analysis");
        }
        version(actor, run.request().modelVersionId());
        return run;
    }

    /// Puts an analysis of the model version's evaluation data, or of a table, into the queue, with the criteria sealed
    /// by now.
    public AnalysisRun request(Actor actor, UUID modelVersionId, AnalysisRequest wish) {
        return record(actor, modelVersionId, wish, _ -> {});
    }

    /// Does an analysis at once and in this thread, for callers that cannot wait for the queue.
    ///
    /// @throws InvalidField if it fails, naming the column
    public AnalysisRun runNow(Actor actor, UUID modelVersionId, AnalysisRequest wish) {
        String server = "now-" + ids.next().toString().substring(0, 30);
        Instant deadline = clock.instant().plus(AnalysisQueue.LEASE);
        AnalysisRun run = record(actor, modelVersionId, wish, fresh -> fresh.start(server, deadline));
        runner.run(new RunningAnalysis(run.id(), server, clock, deadline));
        AnalysisRun ended = analysis(actor, run.id());
        ended.problem().map(text -> Json.read(text, AnalysisProblem.class)).ifPresent(problem -> {
            throw new InvalidField(problem.subject(), problem.message());
        });
        return ended;
    }

    private AnalysisRun record(
            Actor actor, UUID modelVersionId, AnalysisRequest wish, Consumer<AnalysisRun> beforeSaving) {
        ModelVersion version = version(actor, modelVersionId);
        // Before the transaction, which must not wait for another database.
        AnalysisRequest found = tables.found(wish);
        Optional<DatasetVersion> data =
                found.table().isPresent() ? Optional.empty() : Optional.of(evaluationData(version));
        return transaction.run(actor, trail -> {
            List<CriterionRequest> criteria = sealed(actor, modelVersionId);
            if (found.wanted() == Task.BINARY) {
                found.plan(criteria.stream().map(CriterionRequest::criterion).toList());
                data.ifPresent(known -> refuseUnfit(found, criteria, known));
            } else {
                data.ifPresent(known -> refuseUnfitTask(found, criteria, known));
            }
            var asked = new Request(
                    version.id(),
                    data.map(DatasetVersion::id).orElse(null),
                    Json.text(found),
                    Json.text(criteria),
                    actor.personId(),
                    clock.instant());
            var run = new AnalysisRun(ids.next(), asked);
            beforeSaving.accept(run);
            entities.persist(run);
            entities.flush();
            trail.append(new Event("analysis.requested", "AnalysisRun", run.id(), state(asked, data), ""));
            return run;
        });
    }

    private DatasetVersion evaluationData(ModelVersion version) {
        return Optional.ofNullable(entities.find(DatasetVersion.class, version.evaluationData()))
                .orElseThrow(() -> Refusal.notFound("dataset version"));
    }

    // A table is named in the plan.
    private static Map<String, String> state(Request asked, Optional<DatasetVersion> data) {
        Map<String, String> state = new TreeMap<>(Map.of("plan", asked.planJson(), "criteria", asked.criteriaJson()));
        data.ifPresent(known -> state.put("dataset", known.file().digest()));
        return state;
    }

    private void refuseUnfit(AnalysisRequest wish, List<CriterionRequest> criteria, DatasetVersion data) {
        AnalysisPlan plan =
                wish.plan(criteria.stream().map(CriterionRequest::criterion).toList());
        DatasetProfile profile = Json.read(data.profileJson(), DatasetProfile.class);
        new PlanFit(profile, EngineLimits.DEFAULT.valuesPerAttribute())
                .problem(plan)
                .ifPresent(problem -> {
                    throw new InvalidField(wish.fieldOf(problem.subject()), problem.message());
                });
        wish.beside()
                .plan(wish.beside()
                        .baseline()
                        .map(id -> approved(id, data).file().digest()));
        wish.beside()
                .columns()
                .filter(name -> profile.columns().stream()
                        .noneMatch(column -> column.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidField(wish.fieldOf(name), "the dataset has no column %s".formatted(name));
                });
    }

    /// Sealed criteria are bounds on decisions; an analysis that left them aside would hide what was promised.
    private static void refuseUnfitTask(AnalysisRequest wish, List<CriterionRequest> criteria, DatasetVersion data) {
        if (!criteria.isEmpty()) {
            throw new InvalidField(
                    "task",
                    "this model version has sealed criteria on decisions, which cannot judge a %s analysis"
                            .formatted(wish.wanted().word()));
        }
        List<String> known = Json.read(data.profileJson(), DatasetProfile.class).columns().stream()
                .map(column -> column.name())
                .toList();
        wish.taskPlan().columns().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidField(wish.fieldOf(name), "the dataset has no column %s".formatted(name));
                });
    }

    /// Only an earlier version of the same dataset can be what its rows are compared with.
    private DatasetVersion approved(UUID id, DatasetVersion data) {
        DatasetVersion baseline = entities.find(DatasetVersion.class, id);
        if (baseline == null || !baseline.datasetId().equals(data.datasetId())) {
            throw new InvalidField("baseline", "this is no version of the dataset that is analysed");
        }
        return baseline;
    }

    /// Ends an analysis that waits or runs; what it has counted so far is dropped.
    public AnalysisRun cancel(Actor actor, UUID id) {
        analysis(actor, id);
        return transaction.run(actor, trail -> {
            AnalysisRun run = entities.find(AnalysisRun.class, id, LockModeType.PESSIMISTIC_WRITE);
            run.cancel(clock.instant());
            entities.flush();
            trail.append(new Event(
                    "analysis.cancelled",
                    "AnalysisRun",
                    run.id(),
                    Map.of("state", run.state().name()),
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

    private List<CriterionRequest> sealed(Actor actor, UUID modelVersionId) {
        return criteria(actor, modelVersionId).stream()
                .filter(set -> set.seal().isPresent())
                .flatMap(set -> Arrays.stream(Json.read(set.criteriaJson(), CriterionRequest[].class)))
                .toList();
    }
}
