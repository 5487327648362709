package org.probity.aiact.rules;

/// The shape of an answer: yes or no, one choice, several choices, a number, or a day.
public enum AnswerType {
    BOOL,
    ENUM,
    MULTI,
    NUMBER,
    DATE
}
