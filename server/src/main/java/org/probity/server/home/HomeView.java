package org.probity.server.home;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.aiact.Tier;
import org.probity.registry.ApprovalState;
import org.probity.server.audit.AuditEntryView;
import org.probity.server.audit.Checkpoints.LogState;

/// Everything the home board shows, in one answer.
///
/// @param changes the newest entries of the log; none at all for those who may not read it
/// @param log     how far the log is signed; nothing for those who may not read it
public record HomeView(
        @NotNull Counters counters,
        @NotNull List<CellView> portfolio,
        @NotNull List<NeedGroup> needs,
        Optional<List<AuditEntryView>> changes,
        Optional<LogState> log) {

    /// The figures at the top of the board.
    public record Counters(
            @NotNull long projects,
            @NotNull long systems,
            @NotNull long highRisk,
            @NotNull long prohibited,
            @NotNull long notAssessed,
            @NotNull long decisionsForMe,
            @NotNull long openAlerts) {}

    /// How many systems share a tier and a state of approval; without a tier they are not assessed.
    public record CellView(
            Optional<Tier> tier,
            @NotNull ApprovalState approval,
            @NotNull long systems) {}

    /// What kind of thing waits for somebody.
    public enum NeedKind {
        VOTE,
        OPEN_ALERT,
        OBLIGATION_OVERDUE,
        EVIDENCE_TO_REVIEW,
        DECISION_FELL,
        NOT_CLASSIFIED,
        CRITERIA_NOT_SEALED,
        OBLIGATION_DUE
    }

    /// Things of one kind that wait, the longest waiting first; `total` counts those beyond the list too.
    public record NeedGroup(
            @NotNull NeedKind kind,
            @NotNull long total,
            @NotNull List<Need> items) {}

    /// One thing that waits: where, why, and since when.
    ///
    /// @param subjectId the record to open: a request, a deployment, a model version or the system itself
    public record Need(
            @NotNull UUID systemId,
            @NotNull String system,
            @NotNull UUID subjectId,
            @NotNull String why,
            @NotNull Instant since) {}
}
