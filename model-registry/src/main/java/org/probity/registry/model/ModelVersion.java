package org.probity.registry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;

/// One immutable state of a model, named by the digest of its artifact.
@Entity
@Table(name = "model_version")
public class ModelVersion extends EditableRecord {

    @Column(name = "model_id", updatable = false)
    private UUID modelId;

    @Embedded
    private Artifact artifact;

    @Column(name = "training_dataset_version_id", updatable = false)
    @Nullable
    private UUID trainingData;

    @Column(name = "evaluation_dataset_version_id", updatable = false)
    private UUID evaluationData;

    @Column(name = "registered_by", updatable = false)
    private UUID registeredBy;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ModelVersion() {}

    public ModelVersion(UUID id, Model model, Artifact artifact, DataUsed data, Registration registration) {
        super(id);
        this.modelId = model.id();
        this.artifact = artifact;
        this.trainingData = data.training().orElse(null);
        this.evaluationData = data.evaluation();
        this.registeredBy = registration.by();
        this.registeredAt = registration.at();
    }

    /// The dataset versions a model version rests on; training data may be unknown for a bought model.
    public record DataUsed(Optional<UUID> training, UUID evaluation) {}

    /// Who registered a version, and when.
    public record Registration(UUID by, Instant at) {}

    public UUID modelId() {
        return modelId;
    }

    public Artifact artifact() {
        return artifact;
    }

    public Optional<UUID> trainingData() {
        return Optional.ofNullable(trainingData);
    }

    public UUID evaluationData() {
        return evaluationData;
    }

    public UUID registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
