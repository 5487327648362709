package org.probity.registry.aiact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.aiact.Tier;
import org.probity.registry.EditableRecord;

/// The answers given for a system at one moment and what followed from them under one rule set.
@Entity
@Table(name = "classification")
public class ClassificationRecord extends EditableRecord {

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "facts_json", updatable = false)
    private String factsJson;

    @Column(name = "result_json", updatable = false)
    private String resultJson;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @Nullable
    private Tier tier;

    @Column(name = "rule_set", updatable = false)
    private String ruleSet;

    @Column(name = "layers_off", updatable = false)
    private String layersOff;

    @Column(name = "classified_by", updatable = false)
    private UUID by;

    @Column(name = "classified_at", updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ClassificationRecord() {}

    public ClassificationRecord(UUID id, UUID systemId, Result result, UUID by, Instant at) {
        super(id);
        this.systemId = systemId;
        this.factsJson = result.factsJson();
        this.resultJson = result.resultJson();
        this.tier = result.tier().orElse(null);
        this.ruleSet = result.law().ruleSet();
        this.layersOff = result.law().layersOff();
        this.by = by;
        this.at = at;
    }

    /// Answers and outcome as canonical JSON, with the tier if the answers decide it, and the law
    /// applied.
    public record Result(String factsJson, String resultJson, Optional<Tier> tier, AppliedLaw law) {}

    public UUID systemId() {
        return systemId;
    }

    public String factsJson() {
        return factsJson;
    }

    public String resultJson() {
        return resultJson;
    }

    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    public AppliedLaw law() {
        return new AppliedLaw(ruleSet, layersOff);
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
