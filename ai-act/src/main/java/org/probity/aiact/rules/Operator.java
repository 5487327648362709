package org.probity.aiact.rules;

/// A comparison between the values of a fact and the values a rule names.
public enum Operator {
    EQ,
    NE,
    IN,
    CONTAINS,
    CONTAINS_ANY,
    CONTAINS_ALL,
    ONLY,
    GT,
    EMPTY,
    NONEMPTY,
    ANY_OTHER_THAN
}
