package org.probity.registry.validation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;

/// One bias analysis of a dataset version for a model version: the plan, its state and the stored report.
@Entity
@Table(name = "analysis_run")
public class AnalysisRun extends EditableRecord {

    @Embedded
    private Request request;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "report_json")
    @Nullable
    private String reportJson;

    @Column(name = "report_digest")
    @Nullable
    private String reportDigest;

    @Nullable
    private String problem;

    @Column(name = "finished_at")
    @Nullable
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected AnalysisRun() {}

    public AnalysisRun(UUID id, Request request) {
        super(id);
        this.request = request;
        this.state = State.QUEUED;
    }

    public void finish(String canonicalReport, String digest, Instant at) {
        state = State.DONE;
        reportJson = canonicalReport;
        reportDigest = digest;
        finishedAt = at;
    }

    public void fail(String reason, Instant at) {
        state = State.FAILED;
        problem = reason;
        finishedAt = at;
    }

    /// Where a run stands; a queued run is found again after a restart.
    public enum State {
        QUEUED,
        DONE,
        FAILED
    }

    public Request request() {
        return request;
    }

    public State state() {
        return state;
    }

    public Optional<String> reportJson() {
        return Optional.ofNullable(reportJson);
    }

    public Optional<String> reportDigest() {
        return Optional.ofNullable(reportDigest);
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
