package org.probity.registry.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.registry.EditableRecord;
import org.probity.registry.RuleViolated;
import org.probity.registry.RuleViolated.Rule;

/// The success criteria of one model version: open for writing until they are sealed, fixed for ever after.
@Entity
@Table(name = "criteria_set")
public class CriteriaSet extends EditableRecord {

    @Column(name = "model_version_id", updatable = false)
    private UUID modelVersionId;

    /// The criteria as canonical JSON: the seal is a digest over exactly these characters.
    @Column(name = "criteria_json")
    private String criteriaJson;

    @Column(name = "criteria_count")
    private int count;

    @Embedded
    @Nullable
    private Seal seal;

    @SuppressWarnings("NullAway.Init")
    protected CriteriaSet() {}

    public CriteriaSet(UUID id, UUID modelVersionId) {
        super(id);
        this.modelVersionId = modelVersionId;
        this.criteriaJson = "[]";
    }

    /// Replaces the criteria.
    ///
    /// @throws RuleViolated if the set is sealed
    public void write(String canonicalJson, int criteria) {
        if (seal != null) {
            throw new RuleViolated(
                    Rule.SEALED_CRITERIA_STAY,
                    "The criteria were sealed at %s and cannot be changed.".formatted(seal.at()));
        }
        criteriaJson = canonicalJson;
        count = criteria;
    }

    /// Fixes the criteria for ever.
    ///
    /// @throws RuleViolated if there is nothing to seal, or it is sealed already
    public void seal(Seal newSeal) {
        if (seal != null) {
            throw new RuleViolated(Rule.SEALED_CRITERIA_STAY, "The criteria are sealed already.");
        }
        if (count == 0) {
            throw new RuleViolated(Rule.NOTHING_TO_SEAL, "Write at least one criterion before sealing.");
        }
        seal = newSeal;
    }

    public UUID modelVersionId() {
        return modelVersionId;
    }

    public String criteriaJson() {
        return criteriaJson;
    }

    public int count() {
        return count;
    }

    public Optional<Seal> seal() {
        return Optional.ofNullable(seal);
    }
}
