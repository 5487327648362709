package org.probity.registry.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;

/// A watched measure of a deployment that went beyond its limit, until it is calm again.
@Entity
@Table(name = "monitoring_alert")
public class Alert extends EditableRecord {

    @Column(name = "deployment_id", updatable = false)
    private UUID deploymentId;

    @Column(updatable = false)
    private String measure;

    @Column(name = "raised_window", updatable = false)
    private Instant raisedWindow;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    /// Value, limits, n and the limit that was crossed, as JSON, frozen with the alert.
    @Column(name = "evidence_json", updatable = false)
    private String evidenceJson;

    @Column(name = "cleared_window")
    @Nullable
    private Instant clearedWindow;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    public Alert(UUID id, UUID deploymentId, String measure, Raised raised) {
        super(id);
        this.deploymentId = deploymentId;
        this.measure = measure;
        this.raisedWindow = raised.window();
        this.raisedAt = raised.at();
        this.evidenceJson = raised.evidenceJson();
    }

    /// The window that raised an alert, when that was noticed, and on what evidence.
    public record Raised(Instant window, Instant at, String evidenceJson) {}

    public UUID deploymentId() {
        return deploymentId;
    }

    public String measure() {
        return measure;
    }

    public Raised raised() {
        return new Raised(raisedWindow, raisedAt, evidenceJson);
    }

    /// Returns the window by which the measure was calm again; empty while it is not.
    public Optional<Instant> cleared() {
        return Optional.ofNullable(clearedWindow);
    }

    public void clear(Instant window) {
        this.clearedWindow = window;
    }
}
