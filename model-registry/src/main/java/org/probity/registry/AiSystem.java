package org.probity.registry;

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
import org.probity.aiact.Tier;
import org.probity.registry.people.Responsibilities;

/// A machine-based system in the sense of Article 3(1) of the AI Act, with its purpose and the people who answer for
/// it.
@Entity
@Table(name = "ai_system")
public class AiSystem extends EditableRecord {

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    private String name;

    @Embedded
    private IntendedPurpose intendedPurpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "organisation_role")
    private OrganisationRole organisationRole;

    @Embedded
    private Responsibilities responsibilities;

    /// Kept on the row beside the classification that produced it, so that lists can be sorted by tier.
    @Enumerated(EnumType.STRING)
    @Nullable
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private ApprovalState approval;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "tier_rank")
    private int tierRank;

    @Column(name = "approval_rank")
    private int approvalRank;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected AiSystem() {}

    public AiSystem(UUID id, UUID projectId, SystemDescription description, Instant createdAt) {
        super(id);
        this.projectId = projectId;
        this.name = description.name();
        this.intendedPurpose = description.intendedPurpose();
        this.organisationRole = description.organisationRole();
        this.responsibilities = description.responsibilities();
        this.approval = ApprovalState.NOT_REQUESTED;
        this.createdAt = createdAt;
        this.nameKey = SortKeys.ofName(name);
        this.tierRank = SortKeys.of(Optional.empty());
        this.approvalRank = SortKeys.of(approval);
        this.updatedAt = createdAt;
    }

    public void describe(SystemDescription description, Instant at) {
        name = description.name();
        nameKey = SortKeys.ofName(name);
        updatedAt = at;
        intendedPurpose = description.intendedPurpose();
        organisationRole = description.organisationRole();
        responsibilities = description.responsibilities();
    }

    public void classified(@Nullable Tier newTier, Instant at) {
        tier = newTier;
        tierRank = SortKeys.of(tier());
        updatedAt = at;
    }

    public void approvalBecame(ApprovalState state, Instant at) {
        approval = state;
        approvalRank = SortKeys.of(state);
        updatedAt = at;
    }

    public UUID projectId() {
        return projectId;
    }

    public String name() {
        return name;
    }

    public IntendedPurpose intendedPurpose() {
        return intendedPurpose;
    }

    public OrganisationRole organisationRole() {
        return organisationRole;
    }

    public Responsibilities responsibilities() {
        return responsibilities;
    }

    /// Empty as long as the answers leave more than one tier possible.
    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    public ApprovalState approval() {
        return approval;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /// When its description, its tier or its approval last changed.
    public Instant updatedAt() {
        return updatedAt;
    }
}
