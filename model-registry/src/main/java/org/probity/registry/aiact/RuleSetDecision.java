package org.probity.registry.aiact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;
import org.probity.registry.InvalidField;

/// The board's decision under which law the portfolio is classified from then on.
@Entity
@Table(name = "rule_set_decision")
public class RuleSetDecision extends EditableRecord {

    @Column(name = "rule_set", updatable = false)
    private String ruleSet;

    @Column(name = "layers_off", updatable = false)
    private String layersOff;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private int systems;

    @Column(name = "decided_by", updatable = false)
    private UUID by;

    @Column(name = "decided_at", updatable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected RuleSetDecision() {}

    public RuleSetDecision(UUID id, Choice choice, int systems, UUID by, Instant at) {
        super(id);
        this.ruleSet = choice.law().ruleSet();
        this.layersOff = choice.law().layersOff();
        this.reason = choice.reason();
        this.systems = systems;
        this.by = by;
        this.at = at;
    }

    /// The law chosen and the reason given for it.
    public record Choice(AppliedLaw law, String reason) {
        public Choice {
            if (reason.isBlank() || reason.length() > 2000) {
                throw new InvalidField("reason", "needs one to 2000 characters");
            }
        }
    }

    public AppliedLaw law() {
        return new AppliedLaw(ruleSet, layersOff);
    }

    public String reason() {
        return reason;
    }

    /// How many systems were classified anew.
    public int systems() {
        return systems;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
