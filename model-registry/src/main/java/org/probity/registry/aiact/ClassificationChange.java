package org.probity.registry.aiact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;
import org.probity.registry.InvalidField;

/// A change of a system that opens its classification again, until a new classification settles it.
@Entity
@Table(name = "classification_change")
public class ClassificationChange extends EditableRecord {

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ChangeEvent event;

    @Column(updatable = false)
    private String description;

    @Column(name = "reported_by", updatable = false)
    private UUID by;

    @Column(name = "reported_at", updatable = false)
    private Instant at;

    @Column(name = "settled_by")
    @Nullable
    private UUID settledBy;

    @SuppressWarnings("NullAway.Init")
    protected ClassificationChange() {}

    public ClassificationChange(UUID id, UUID systemId, Report report, Instant at) {
        super(id);
        if (report.description().isBlank() || report.description().length() > 2000) {
            throw new InvalidField("description", "needs one to 2000 characters that say what changed");
        }
        this.systemId = systemId;
        this.event = report.event();
        this.description = report.description();
        this.by = report.by();
        this.at = at;
    }

    /// What a person says has changed.
    public record Report(ChangeEvent event, String description, UUID by) {}

    /// A classification made after the change speaks about the system as it is now.
    public void settle(UUID classificationId) {
        settledBy = classificationId;
    }

    public boolean open() {
        return settledBy == null;
    }

    public UUID systemId() {
        return systemId;
    }

    public ChangeEvent event() {
        return event;
    }

    public String description() {
        return description;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
