package org.probity.server.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.probity.registry.AiSystem;
import org.probity.registry.InvalidField;
import org.probity.registry.data.Dataset;
import org.probity.registry.data.DatasetVersion;
import org.probity.registry.model.Artifact;
import org.probity.registry.model.Model;
import org.probity.registry.model.ModelVersion;
import org.probity.registry.model.ModelVersion.DataUsed;
import org.probity.registry.model.ModelVersion.Registration;
import org.probity.server.http.Refusal;
import org.probity.server.persistence.AuditTrail.Event;
import org.probity.server.persistence.AuditedTransaction;
import org.probity.server.persistence.Ids;
import org.probity.server.registry.Registry;
import org.probity.server.security.Actor;

/// The models of AI systems and their immutable versions.
@ApplicationScoped
public class Models {

    private final EntityManager entities;
    private final Registry registry;
    private final AuditedTransaction transaction;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public Models(
            EntityManager entities, Registry registry, AuditedTransaction transaction, Ids ids, InstantSource clock) {
        this.entities = entities;
        this.registry = registry;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Model> of(Actor actor, UUID systemId) {
        return entities.createQuery(
                        "select m from Model m where m.systemId = :system order by lower(m.name)", Model.class)
                .setParameter("system", registry.system(actor, systemId).id())
                .getResultList();
    }

    public List<ModelVersion> versions(Model model) {
        return entities.createQuery(
                        "select v from ModelVersion v where v.modelId = :model order by v.registeredAt desc",
                        ModelVersion.class)
                .setParameter("model", model.id())
                .getResultList();
    }

    public Model model(Actor actor, UUID id) {
        Model model = entities.find(Model.class, id);
        if (model == null) {
            throw Refusal.notFound("model");
        }
        registry.system(actor, model.systemId());
        return model;
    }

    /// Returns a version of one of the system's models.
    public ModelVersion version(AiSystem system, UUID id) {
        ModelVersion version = entities.find(ModelVersion.class, id);
        Model model = version == null ? null : entities.find(Model.class, version.modelId());
        if (version == null || model == null || !model.systemId().equals(system.id())) {
            throw new InvalidField("modelVersionId", "names no version of a model of this system");
        }
        return version;
    }

    public Model register(Actor actor, UUID systemId, String name) {
        return transaction.run(actor, trail -> {
            var model = new Model(ids.next(), registry.system(actor, systemId).id(), name, clock.instant());
            entities.persist(model);
            entities.flush();
            trail.append(new Event("model.registered", "Model", model.id(), Map.of("name", model.name()), ""));
            return model;
        });
    }

    public ModelVersion registerVersion(Actor actor, UUID modelId, Artifact artifact, DataUsed data) {
        return transaction.run(actor, trail -> {
            Model model = model(actor, modelId);
            AiSystem system = registry.system(actor, model.systemId());
            requireDataset("evaluationDatasetVersionId", system, data.evaluation());
            data.training().ifPresent(training -> requireDataset("trainingDatasetVersionId", system, training));
            var registration = new Registration(actor.personId(), clock.instant());
            var version = new ModelVersion(ids.next(), model, artifact, data, registration);
            entities.persist(version);
            entities.flush();
            Map<String, ?> state = Map.of("model", model.id(), "artifact", artifact, "data", data);
            trail.append(new Event("model.version-registered", "ModelVersion", version.id(), state, ""));
            return version;
        });
    }

    private void requireDataset(String field, AiSystem system, UUID versionId) {
        DatasetVersion version = entities.find(DatasetVersion.class, versionId);
        Dataset dataset = version == null ? null : entities.find(Dataset.class, version.datasetId());
        if (dataset == null || !dataset.projectId().equals(system.projectId())) {
            throw new InvalidField(field, "names no dataset version of the system's project");
        }
    }
}
