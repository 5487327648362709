package org.probity.server.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.monitoring.AlertEvaluation;
import org.probity.monitoring.AlertRule;
import org.probity.monitoring.AlertTransition;
import org.probity.monitoring.EventBatch;
import org.probity.monitoring.MatchedOutcome;
import org.probity.monitoring.Measure;
import org.probity.monitoring.OutcomeEvent;
import org.probity.monitoring.PredictionEvent;
import org.probity.monitoring.ReferenceProfile;
import org.probity.monitoring.Slicer;
import org.probity.monitoring.WindowReading;
import org.probity.registry.model.Alert;
import org.probity.registry.model.Deployment;
import org.probity.server.http.CanonicalRecord;
import org.probity.server.http.Json;
import org.probity.server.http.ProblemCode;
import org.probity.server.http.Refusal;
import org.probity.server.monitoring.Deployments.Deployed;
import org.probity.server.monitoring.EventStore.Known;
import org.probity.server.monitoring.EventStore.Taken;
import org.probity.server.monitoring.MonitoringView.AlertView;
import org.probity.server.monitoring.MonitoringView.DeploymentView;
import org.probity.server.monitoring.MonitoringView.WindowView;
import org.probity.server.persistence.AuditTrail;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.security.Actor;

/// Takes events exactly once, reads what the windows show, and raises and clears alerts.
@ApplicationScoped
public class Monitoring {

    private final EntityManager entities;
    private final Deployments deployments;
    private final EventStore store;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Monitoring(
            EntityManager entities,
            Deployments deployments,
            EventStore store,
            AuditedTransaction transaction,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.deployments = deployments;
        this.store = store;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// What became of a batch; the same batch sent again gets the same answer.
    ///
    /// @param repeated predictions and outcomes whose id was known already; they change nothing
    /// @param waiting  outcomes whose prediction has not arrived yet
    public record Received(int predictions, int outcomes, int repeated, int waiting, int alertsRaised) {}

    /// The evidence frozen with an alert.
    public record AlertEvidence(double value, double low, double high, long n, double limit) {}

    /// Takes a batch under its idempotency key.
    ///
    /// @throws Refusal as a conflict if the key was used for another batch
    public Received receive(Actor actor, UUID deploymentId, String key, EventsRequest request) {
        Deployed deployed = deployments.find(actor, deploymentId);
        String digest = CanonicalRecord.sha256(Json.text(request));
        Optional<Taken> before = store.taken(deploymentId, key);
        if (before.isPresent()) {
            return again(before.get(), digest);
        }
        EventBatch batch = request.batch(clock.instant());
        return transaction.run(actor, trail -> {
            // One batch of a deployment at a time: two that share a prediction would each count it.
            entities.find(Deployment.class, deploymentId, LockModeType.PESSIMISTIC_WRITE);
            if (store.taken(deploymentId, key).isPresent()) {
                throw new Refusal(ProblemCode.UNAVAILABLE, "The same batch was just taken, repeat the call.");
            }
            Received received = count(trail, deployed, batch);
            store.take(deploymentId, key, new Taken(digest, Json.text(received)), clock.instant());
            Map<String, ?> state = Map.of("batch", digest, "key", key, "received", received);
            trail.append(new Event("monitoring.batch-received", "Deployment", deploymentId, state, ""));
            return received;
        });
    }

    private static Received again(Taken before, String digest) {
        if (!before.bodyDigest().equals(digest)) {
            throw new Refusal(ProblemCode.CONFLICT, "This Idempotency-Key was used for another batch.");
        }
        return Json.read(before.answerJson(), Received.class);
    }

    private Received count(AuditTrail trail, Deployed deployed, EventBatch batch) {
        UUID id = deployed.deployment().id();
        WatchPlan plan = deployed.plan();
        List<String> cases = Stream.concat(
                        batch.predictions().stream().map(PredictionEvent::id),
                        batch.outcomes().stream().map(OutcomeEvent::predictionId))
                .distinct()
                .toList();
        Map<String, Known> knownPredictions = store.predictions(id, cases);
        Map<String, Boolean> knownOutcomes = store.outcomes(id, cases);
        List<PredictionEvent> predictions = batch.predictions().stream()
                .filter(event -> !knownPredictions.containsKey(event.id()))
                .toList();
        List<OutcomeEvent> outcomes = batch.outcomes().stream()
                .filter(event -> !knownOutcomes.containsKey(event.predictionId()))
                .toList();
        store.addPredictions(id, predictions);
        store.addOutcomes(id, outcomes);
        var fresh = new EventBatch(predictions, outcomes);
        List<MatchedOutcome> matched = match(fresh, knownPredictions, knownOutcomes);
        Slicer.slice(fresh, plan.reference(), plan.window()).forEach(slice -> store.addSlice(ids.next(), id, slice));
        Slicer.outcomes(matched, plan.window()).forEach(slice -> store.addSlice(ids.next(), id, slice));
        int sent = batch.predictions().size() + batch.outcomes().size();
        long early = predictions.stream()
                .filter(event -> knownOutcomes.containsKey(event.id()))
                .count();
        int waiting = outcomes.size() - (int) (matched.size() - early);
        int raised = alert(trail, deployed, plan);
        return new Received(
                predictions.size(), outcomes.size(), sent - predictions.size() - outcomes.size(), waiting, raised);
    }

    /// Outcomes may come before, with or after their predictions; the state is the same.
    private static List<MatchedOutcome> match(
            EventBatch fresh, Map<String, Known> knownPredictions, Map<String, Boolean> knownOutcomes) {
        Map<String, Known> arrived = fresh.predictions().stream()
                .collect(Collectors.toMap(
                        PredictionEvent::id, event -> new Known(event.time(), event.selected(), event.segments())));
        List<MatchedOutcome> matched = new ArrayList<>();
        fresh.outcomes()
                .forEach(outcome -> Stream.of(arrived, knownPredictions)
                        .flatMap(known -> Optional.ofNullable(known.get(outcome.predictionId())).stream())
                        .findFirst()
                        .ifPresent(known -> matched.add(known.matched(outcome.predictionId(), outcome.positive()))));
        arrived.forEach((id, known) -> Optional.ofNullable(knownOutcomes.get(id))
                .ifPresent(positive -> matched.add(known.matched(id, positive))));
        return matched;
    }

    /// Returns a deployment with everything its windows show, for the page, the report and whoever asks.
    public MonitoringView view(Deployed deployed) {
        return new MonitoringView(
                DeploymentView.of(deployed),
                readings(deployed).stream().map(WindowView::of).toList(),
                alerts(deployed.deployment().id()).stream().map(AlertView::of).toList());
    }

    /// Returns what every window shows, oldest first.
    public List<WindowReading> readings(Deployed deployed) {
        WatchPlan plan = deployed.plan();
        ReferenceProfile reference = plan.reference();
        return store.windows(deployed.deployment().id()).stream()
                .map(slice -> WindowReading.of(slice, reference, plan.minimum()))
                .toList();
    }

    public List<Alert> alerts(UUID deploymentId) {
        return entities.createQuery(
                        "select a from Alert a where a.deploymentId = :deployment order by a.raisedWindow desc,"
                                + " a.measure",
                        Alert.class)
                .setParameter("deployment", deploymentId)
                .getResultList();
    }

    private int alert(AuditTrail trail, Deployed deployed, WatchPlan plan) {
        UUID id = deployed.deployment().id();
        List<WindowReading> readings = readings(deployed);
        Map<String, Alert> known =
                alerts(id).stream().collect(Collectors.toMap(Monitoring::identity, Function.identity()));
        int raised = 0;
        for (Map.Entry<String, AlertRule> rule : plan.rules().entrySet()) {
            Optional<Alert> open = Optional.empty();
            for (AlertTransition transition : AlertEvaluation.evaluate(rule.getValue(), readings)) {
                switch (transition) {
                    case AlertTransition.Raised(var at, var evidence, var limit) -> {
                        Alert found = known.get(rule.getKey() + "@" + at.start());
                        open = Optional.of(
                                found != null
                                        ? found
                                        : raise(trail, id, rule.getKey(), frozen(at.start(), evidence, limit)));
                        raised += found == null ? 1 : 0;
                    }
                    case AlertTransition.Cleared(var at, var _, var _) ->
                        open.ifPresent(alert -> clear(trail, alert, at.start()));
                }
            }
        }
        return raised;
    }

    private static String identity(Alert alert) {
        return alert.measure() + "@" + alert.raised().window();
    }

    private Alert.Raised frozen(Instant window, Measure.Evidence evidence, double limit) {
        var kept = new AlertEvidence(evidence.value(), evidence.low(), evidence.high(), evidence.n(), limit);
        return new Alert.Raised(window, clock.instant(), Json.text(kept));
    }

    private Alert raise(AuditTrail trail, UUID deploymentId, String measure, Alert.Raised raised) {
        var alert = new Alert(ids.next(), deploymentId, measure, raised);
        entities.persist(alert);
        entities.flush();
        Map<String, ?> state = Map.of("measure", measure, "window", raised.window(), "evidence", raised.evidenceJson());
        trail.append(new Event("monitoring.alert-raised", "Alert", alert.id(), state, ""));
        return alert;
    }

    private void clear(AuditTrail trail, Alert alert, Instant window) {
        if (alert.cleared().isEmpty()) {
            entities.merge(alert).clear(window);
            entities.flush();
            Map<String, ?> state = Map.of("measure", alert.measure(), "window", window);
            trail.append(new Event("monitoring.alert-cleared", "Alert", alert.id(), state, ""));
        }
    }
}
