package org.probity.registry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;
import org.probity.registry.RequiredText;

/// A learned or written function that an AI system uses, under one name for all of its versions.
@Entity
@Table(name = "model")
public class Model extends EditableRecord {

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Model() {}

    public Model(UUID id, UUID systemId, String name, Instant createdAt) {
        super(id);
        this.systemId = systemId;
        this.name = RequiredText.of("name", name, 200);
        this.createdAt = createdAt;
    }

    public UUID systemId() {
        return systemId;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
