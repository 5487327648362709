package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;
import org.probity.registry.RequiredText;

/// A body of data under one name whose content comes in immutable versions.
@Entity
@Table(name = "dataset")
public class Dataset extends EditableRecord {

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Dataset() {}

    public Dataset(UUID id, UUID projectId, String name, Instant createdAt) {
        super(id);
        this.projectId = projectId;
        this.name = RequiredText.of("name", name, 200);
        this.createdAt = createdAt;
    }

    public UUID projectId() {
        return projectId;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
