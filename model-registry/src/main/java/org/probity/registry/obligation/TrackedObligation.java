package org.probity.registry.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;
import org.probity.registry.InvalidField;
import org.probity.registry.RequiredText;
import org.probity.registry.RuleViolated;
import org.probity.registry.RuleViolated.Rule;

/// An obligation of one system under the AI Act, with the work on it.
///
/// What is owed says the classification; this is kept apart from it, so that a new classification loses no work.
@Entity
@Table(name = "tracked_obligation")
public class TrackedObligation extends EditableRecord {

    private static final int LONGEST_REASON = 2000;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "duty_id", updatable = false)
    private String dutyId;

    @Embedded
    private Assignment assignment;

    @Enumerated(EnumType.STRING)
    private ObligationStatus status;

    @Column(name = "waived_until")
    @Nullable
    private LocalDate waivedUntil;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected TrackedObligation() {}

    public TrackedObligation(UUID id, UUID systemId, String dutyId, Assignment assignment) {
        super(id);
        this.systemId = systemId;
        this.dutyId = dutyId;
        this.assignment = assignment;
        this.status = ObligationStatus.OPEN;
        this.reason = "";
    }

    public void assign(Assignment next) {
        assignment = next;
    }

    /// Somebody has begun.
    public void begin() {
        require(status == ObligationStatus.OPEN, "Only an open obligation can be begun.");
        stand(ObligationStatus.IN_PROGRESS, "");
    }

    /// Puts the obligation off until a day after today.
    public void waive(LocalDate until, String why, LocalDate today) {
        if (!until.isAfter(today)) {
            throw new InvalidField("until", "must be a day after today");
        }
        stand(ObligationStatus.WAIVED, RequiredText.of("reason", why, LONGEST_REASON));
        waivedUntil = until;
    }

    /// Says that it does not bind this system.
    public void exclude(String why) {
        stand(ObligationStatus.NOT_APPLICABLE, RequiredText.of("reason", why, LONGEST_REASON));
    }

    /// Takes back that it was met, put off or left out.
    public void reopen(String why) {
        require(status != ObligationStatus.OPEN, "The obligation is open.");
        stand(ObligationStatus.OPEN, RequiredText.of("reason", why, LONGEST_REASON));
    }

    /// Something was handed in.
    ///
    /// @throws RuleViolated if the obligation was set aside: whoever shows it to be met must first take that back
    public void handedIn(LocalDate today) {
        ObligationStatus now = status(today);
        require(
                now != ObligationStatus.WAIVED && now != ObligationStatus.NOT_APPLICABLE,
                "The obligation is set aside; open it again before you hand in evidence.");
        if (now != ObligationStatus.ACCEPTED) {
            stand(ObligationStatus.EVIDENCE_GIVEN, "");
        }
    }

    /// Follows from a review: one accepted piece is enough, one that waits keeps it waiting, otherwise work goes on.
    public void reviewed(List<Evidence> all) {
        boolean accepted = all.stream().anyMatch(one -> one.verdict() == Evidence.Verdict.ACCEPTED);
        boolean waiting = all.stream().anyMatch(one -> one.verdict() == Evidence.Verdict.WAITING);
        if (accepted) {
            stand(ObligationStatus.ACCEPTED, "");
        } else {
            stand(waiting ? ObligationStatus.EVIDENCE_GIVEN : ObligationStatus.IN_PROGRESS, "");
        }
    }

    private void stand(ObligationStatus next, String why) {
        status = next;
        reason = why;
        waivedUntil = null;
    }

    private static void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw new RuleViolated(Rule.OBLIGATION_STANDS_OTHERWISE, otherwise);
        }
    }

    /// A waiver ends with its last day.
    public ObligationStatus status(LocalDate today) {
        return waivedUntil != null && today.isAfter(waivedUntil) ? ObligationStatus.OPEN : status;
    }

    /// Whether the due day is over and nothing was accepted, put off or left out.
    public boolean overdue(LocalDate today) {
        return status(today).unfinished() && today.isAfter(assignment.dueOn());
    }

    public UUID systemId() {
        return systemId;
    }

    /// The id of the duty in the rule base, such as `O-009`.
    public String dutyId() {
        return dutyId;
    }

    public Assignment assignment() {
        return assignment;
    }

    public Optional<LocalDate> waivedUntil() {
        return Optional.ofNullable(waivedUntil);
    }

    /// Why it was put off, left out or opened again; empty otherwise.
    public String reason() {
        return reason;
    }
}
