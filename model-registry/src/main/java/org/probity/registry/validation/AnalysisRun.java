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
import org.probity.registry.RuleViolated;

/// One bias analysis of a dataset version for a model version: the plan, its state and the stored report.
///
/// A server that works on it holds a lease; a lease that ran out belongs to a server that died.
@Entity
@Table(name = "analysis_run")
public class AnalysisRun extends EditableRecord {

    @Embedded
    private Request request;

    @Enumerated(EnumType.STRING)
    private State state;

    /// Percent of the rows counted, as the last sign of life said.
    private int progress;

    private int attempts;

    @Column(name = "lease_owner")
    @Nullable
    private String leaseOwner;

    @Column(name = "lease_until")
    @Nullable
    private Instant leaseUntil;

    @Column(name = "report_json")
    @Nullable
    private String reportJson;

    @Column(name = "report_digest")
    @Nullable
    private String reportDigest;

    @Column(name = "record_json")
    @Nullable
    private String recordJson;

    @Column(name = "record_digest")
    @Nullable
    private String recordDigest;

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

    /// Where a run stands; the last three are final.
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /// A server takes the run; from now on only it may finish the run.
    public void start(String server, Instant until) {
        require(state == State.QUEUED || state == State.RUNNING);
        state = State.RUNNING;
        leaseOwner = server;
        leaseUntil = until;
        attempts++;
    }

    /// A text with the SHA-256 of its UTF-8 bytes.
    public record Digested(String text, String digest) {}

    /// @param report what screens show
    /// @param record what programs and auditors read, from which files are rendered
    @SuppressWarnings("MissingSummary")
    public void finish(Digested report, Digested record, Instant at) {
        require(state == State.RUNNING);
        end(State.DONE, at);
        progress = 100;
        reportJson = report.text();
        reportDigest = report.digest();
        recordJson = record.text();
        recordDigest = record.digest();
    }

    /// Ends with a record alone, which screens are made from as well.
    public void finish(Digested record, Instant at) {
        require(state == State.RUNNING);
        end(State.DONE, at);
        progress = 100;
        recordJson = record.text();
        recordDigest = record.digest();
    }

    /// @param problemJson why, with the column or line that is to blame
    @SuppressWarnings("MissingSummary")
    public void fail(String problemJson, Instant at) {
        require(state == State.RUNNING);
        end(State.FAILED, at);
        problem = problemJson;
    }

    public void cancel(Instant at) {
        require(state == State.QUEUED || state == State.RUNNING);
        end(State.CANCELLED, at);
    }

    private void end(State last, Instant at) {
        state = last;
        finishedAt = at;
        leaseOwner = null;
        leaseUntil = null;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new RuleViolated(
                    RuleViolated.Rule.ANALYSIS_OVER, "The analysis is %s and stays so.".formatted(state));
        }
    }

    /// Whether this server holds the run and nobody has ended it meanwhile.
    public boolean heldBy(String server) {
        return state == State.RUNNING && server.equals(leaseOwner);
    }

    public Request request() {
        return request;
    }

    public State state() {
        return state;
    }

    public int progress() {
        return progress;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> reportJson() {
        return Optional.ofNullable(reportJson);
    }

    public Optional<String> reportDigest() {
        return Optional.ofNullable(reportDigest);
    }

    /// Empty also for analyses from before records were kept.
    public Optional<String> recordJson() {
        return Optional.ofNullable(recordJson);
    }

    public Optional<String> recordDigest() {
        return Optional.ofNullable(recordDigest);
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
