package org.probity.registry.aiact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// An answer in the words of the questionnaire, and a comment for whoever reads it next.
///
/// @param valuesJson the values as a JSON array; empty unless the question was answered
@Embeddable
public record Said(
        @Enumerated(EnumType.STRING) @Column(name = "answer_state")
        State state,

        @Column(name = "values_json") String valuesJson,
        @Column(name = "answer_comment") String comment) {

    /// What somebody can say to a question.
    public enum State {

        /// With values, which may be none of those offered.
        ANSWERED,

        /// Somebody looked at it and does not know, which is no no.
        NOT_KNOWN,

        /// Nobody has answered yet, though there may be a comment.
        UNANSWERED
    }
}
