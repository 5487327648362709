package org.probity.aiact;

/// An answer that the rule base cannot read, and the known name that comes closest to it.
///
/// `value` is empty when the fact itself is unknown, `nearest` is empty when no name could be meant,
/// and `problem` is the whole complaint as a sentence.
public record UnknownAnswer(String fact, String value, String nearest, String problem) {

    static UnknownAnswer ofFact(String fact, String nearest) {
        return new UnknownAnswer(fact, "", nearest, "unknown fact '%s'; the nearest is '%s'".formatted(fact, nearest));
    }

    static UnknownAnswer ofValue(String fact, String value, String nearest) {
        return new UnknownAnswer(
                fact,
                value,
                nearest,
                "fact '%s' does not know the value '%s'; the nearest is '%s'".formatted(fact, value, nearest));
    }

    static UnknownAnswer ofForm(String fact, String value, String expected) {
        return new UnknownAnswer(
                fact, value, "", "fact '%s' takes %s, and '%s' is none".formatted(fact, expected, value));
    }

    static UnknownAnswer tooMany(String fact, String value) {
        return new UnknownAnswer(
                fact, value, "", "fact '%s' takes one value, and '%s' is one too many".formatted(fact, value));
    }
}
