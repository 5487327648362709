package org.probity.registry.obligation;

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
import org.probity.registry.RequiredText;
import org.probity.registry.RuleViolated;
import org.probity.registry.RuleViolated.Rule;

/// Something handed in to show that an obligation is met; accepted or returned by somebody else than its author.
@Entity
@Table(name = "obligation_evidence")
public class Evidence extends EditableRecord {

    @Column(name = "obligation_id", updatable = false)
    private UUID obligationId;

    @Embedded
    private Exhibit exhibit;

    @Column(name = "given_by", updatable = false)
    private UUID by;

    @Column(name = "given_at", updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "reviewed_by")
    @Nullable
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    @Nullable
    private Instant reviewedAt;

    private String remark;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    public Evidence(UUID id, TrackedObligation obligation, Exhibit exhibit, UUID by, Instant at) {
        super(id);
        this.obligationId = obligation.id();
        this.exhibit = exhibit;
        this.by = by;
        this.at = at;
        this.verdict = Verdict.WAITING;
        this.remark = "";
    }

    /// What a reviewer says of it.
    public enum Verdict {
        WAITING,
        ACCEPTED,
        RETURNED
    }

    /// Who looked at it, when, and what they found.
    public record Review(UUID by, Instant at, String remark) {}

    /// Accepts it, or returns it with a reason.
    ///
    /// @throws RuleViolated if its author reviews it, or it was reviewed already
    public void review(boolean accepted, Review review) {
        if (review.by().equals(by)) {
            throw new RuleViolated(Rule.FOUR_EYES, "Evidence is reviewed by somebody else than its author.");
        }
        if (verdict != Verdict.WAITING) {
            throw new RuleViolated(
                    Rule.OBLIGATION_STANDS_OTHERWISE, "The evidence was reviewed already; hand in another piece.");
        }
        remark = accepted ? review.remark().strip() : RequiredText.of("remark", review.remark(), 2000);
        verdict = accepted ? Verdict.ACCEPTED : Verdict.RETURNED;
        reviewedBy = review.by();
        reviewedAt = review.at();
    }

    public UUID obligationId() {
        return obligationId;
    }

    public Exhibit exhibit() {
        return exhibit;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Verdict verdict() {
        return verdict;
    }

    /// Empty until somebody reviewed it.
    public Optional<Review> review() {
        return reviewedBy == null || reviewedAt == null
                ? Optional.empty()
                : Optional.of(new Review(reviewedBy, reviewedAt, remark));
    }
}
