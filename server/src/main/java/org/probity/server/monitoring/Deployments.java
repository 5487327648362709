package org.probity.server.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.probity.bias.data.CsvColumns;
import org.probity.bias.data.DatasetProfile;
import org.probity.bias.data.DatasetProfile.ColumnProfile;
import org.probity.bias.data.DatasetProfile.ColumnType;
import org.probity.monitoring.FeatureValue;
import org.probity.monitoring.ReferenceProfile;
import org.probity.registry.InvalidField;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.model.Deployment;
import org.probity.registry.model.Model;
import org.probity.registry.model.ModelVersion;
import org.probity.server.bias.Analyses;
import org.probity.server.data.FileStore;
import org.probity.server.http.Json;
import org.probity.server.http.Refusal;
import org.probity.server.model.Models;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// Puts model versions to work: what is watched, and against which reference, is fixed from then on.
@ApplicationScoped
public class Deployments {

    private final EntityManager entities;
    private final Registry registry;
    private final Models models;
    private final Analyses analyses;
    private final FileStore files;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Deployments(
            EntityManager entities,
            Registry registry,
            Models models,
            Analyses analyses,
            FileStore files,
            AuditedTransaction transaction,
            Ids ids,
            InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.models = models;
        this.analyses = analyses;
        this.files = files;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /// A deployment with the version and the system it belongs to.
    public record Deployed(Deployment deployment, ModelVersion version, Model model, UUID systemId) {

        WatchPlan plan() {
            return Json.read(deployment.monitoringJson(), WatchPlan.class);
        }
    }

    public List<Deployed> of(Actor actor, UUID systemId) {
        UUID system = registry.system(actor, systemId).id();
        return entities.createQuery("""
            select d.id from Deployment d join ModelVersion v on v.id = d.modelVersionId
            join Model m on m.id = v.modelId where m.systemId = :system order by d.startedAt desc
            """, UUID.class).setParameter("system", system).getResultList().stream()
                .map(id -> find(actor, id))
                .toList();
    }

    public Deployed find(Actor actor, UUID id) {
        Deployment deployment = entities.find(Deployment.class, id);
        if (deployment == null) {
            throw Refusal.notFound("deployment");
        }
        ModelVersion version = entities.find(ModelVersion.class, deployment.modelVersionId());
        Model model = version == null ? null : entities.find(Model.class, version.modelId());
        if (version == null || model == null) {
            throw Refusal.notFound("deployment");
        }
        return new Deployed(
                deployment,
                version,
                model,
                registry.system(actor, model.systemId()).id());
    }

    /// Whether the version is one of the system's.
    boolean belongs(Actor actor, UUID systemId, UUID modelVersionId) {
        UUID model = analyses.version(actor, modelVersionId).modelId();
        return models.model(actor, model).systemId().equals(systemId);
    }

    /// Registers a deployment with the reference profile of the version's evaluation data.
    public Deployed deploy(Actor actor, UUID modelVersionId, DeploymentRequest wish) throws IOException {
        ModelVersion version = analyses.version(actor, modelVersionId);
        Map<String, WatchPlan.Profile> features = WatchPlan.stored(reference(version, wish));
        var plan = new WatchPlan(
                wish.window(), features, wish.attributes(), wish.driftLimit(), wish.gapLimit(), wish.minimum());
        return transaction.run(actor, trail -> {
            var deployment =
                    new Deployment(ids.next(), version.id(), wish.environment(), Json.text(plan), clock.instant());
            entities.persist(deployment);
            entities.flush();
            Map<String, ?> state =
                    Map.of("version", version.id(), "environment", deployment.environment(), "watch", wish.toString());
            trail.append(new Event("deployment.registered", "Deployment", deployment.id(), state, ""));
            return find(actor, deployment.id());
        });
    }

    private ReferenceProfile reference(ModelVersion version, DeploymentRequest wish) throws IOException {
        DatasetVersion data = entities.find(DatasetVersion.class, version.evaluationData());
        if (data == null) {
            throw Refusal.notFound("dataset version");
        }
        Map<String, ColumnType> types = Json.read(data.profileJson(), DatasetProfile.class).columns().stream()
                .collect(Collectors.toMap(ColumnProfile::name, ColumnProfile::type));
        List<String> columns = new ArrayList<>(wish.features());
        wish.scoreColumn().ifPresent(columns::add);
        ReferenceProfile.Builder builder = ReferenceProfile.builder();
        Optional<String> lacking = CsvColumns.read(files.path(data.rows().digest()), columns, (column, value) -> {
            boolean score = wish.scoreColumn().filter(column::equals).isPresent();
            ColumnType type = Objects.requireNonNull(types.get(column));
            builder.add(score ? ReferenceProfile.SCORE : column, value(column, type, value));
        });
        if (lacking.isPresent()) {
            throw new InvalidField("features", "names no column of the evaluation data: " + lacking.get());
        }
        return builder.build();
    }

    private static FeatureValue value(String column, ColumnType type, Optional<String> value) {
        if (value.isEmpty()) {
            return new FeatureValue.Missing();
        }
        return switch (type) {
            case INTEGER, DECIMAL -> new FeatureValue.Numeric(Double.parseDouble(value.get()));
            case TEXT, EMPTY -> text(column, value.get());
        };
    }

    private static FeatureValue text(String column, String value) {
        if (value.length() > 200) {
            throw new InvalidField("features", column + " holds texts of more than 200 characters");
        }
        return new FeatureValue.Text(value);
    }
}
