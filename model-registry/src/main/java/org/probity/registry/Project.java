package org.probity.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// An undertaking that groups AI systems and datasets under one owner.
@Entity
@Table(name = "project")
public class Project extends EditableRecord {

    private String name;

    private String description;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    public Project(UUID id, String name, String description, UUID ownerId, Instant createdAt) {
        super(id);
        this.name = RequiredText.of("name", name, 200);
        this.description = description.strip();
        this.ownerId = ownerId;
        this.createdAt = createdAt;
    }

    public void describe(String newName, String newDescription) {
        name = RequiredText.of("name", newName, 200);
        description = newDescription.strip();
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
