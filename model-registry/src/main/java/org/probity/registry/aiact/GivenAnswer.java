package org.probity.registry.aiact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.EditableRecord;
import org.probity.registry.InvalidField;

/// What somebody answered to one question about one system, while the questionnaire is worked on.
///
/// A classification rests on answers of its own, which it keeps; these are what people come back to.
@Entity
@Table(name = "given_answer")
public class GivenAnswer extends EditableRecord {

    private static final int LONGEST_COMMENT = 2000;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "fact_id", updatable = false)
    private String fact;

    @Embedded
    private Said said;

    @Column(name = "answered_by")
    private UUID by;

    @Column(name = "answered_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected GivenAnswer() {}

    public GivenAnswer(UUID id, UUID systemId, String fact, Turn turn) {
        super(id);
        this.systemId = systemId;
        this.fact = fact;
        requireShort(fact, turn);
        this.said = turn.said();
        this.by = turn.by();
        this.at = turn.at();
    }

    /// What somebody said when.
    public record Turn(Said said, UUID by, Instant at) {}

    /// Takes the place of what was said before.
    public void say(Turn turn) {
        requireShort(fact, turn);
        said = turn.said();
        by = turn.by();
        at = turn.at();
    }

    private static void requireShort(String fact, Turn turn) {
        if (turn.said().comment().length() > LONGEST_COMMENT) {
            throw new InvalidField(
                    "answers." + fact + ".comment", "has more than %d characters".formatted(LONGEST_COMMENT));
        }
    }

    public UUID systemId() {
        return systemId;
    }

    /// The id of the question in the rule base.
    public String fact() {
        return fact;
    }

    public Said said() {
        return said;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
