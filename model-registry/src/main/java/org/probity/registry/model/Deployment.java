package org.probity.registry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;
import org.probity.registry.RequiredText;

/// A model version at work in one environment.
@Entity
@Table(name = "deployment")
public class Deployment extends EditableRecord {

    @Column(name = "model_version_id", updatable = false)
    private UUID modelVersionId;

    @Column(updatable = false)
    private String environment;

    /// What is watched and within which limits, as JSON, fixed when the deployment starts.
    @Column(name = "monitoring_json", updatable = false)
    private String monitoringJson;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected Deployment() {}

    public Deployment(UUID id, UUID modelVersionId, String environment, String monitoringJson, Instant startedAt) {
        super(id);
        this.modelVersionId = modelVersionId;
        this.environment = RequiredText.of("environment", environment, 200);
        this.monitoringJson = monitoringJson;
        this.startedAt = startedAt;
    }

    public UUID modelVersionId() {
        return modelVersionId;
    }

    public String environment() {
        return environment;
    }

    public String monitoringJson() {
        return monitoringJson;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
