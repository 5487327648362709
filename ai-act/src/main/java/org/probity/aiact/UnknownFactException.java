package org.probity.aiact;

/// An answer that names a fact or a value the rule base does not know.
public final class UnknownFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String fact;
    private final String value;

    private UnknownFactException(String fact, String value, String message) {
        super(message);
        this.fact = fact;
        this.value = value;
    }

    static UnknownFactException fact(String fact) {
        return new UnknownFactException(fact, "", "unknown fact '%s'".formatted(fact));
    }

    static UnknownFactException value(String fact, String value) {
        return new UnknownFactException(fact, value, "fact '%s' does not know the value '%s'".formatted(fact, value));
    }

    static UnknownFactException tooMany(String fact, String value) {
        return new UnknownFactException(
                fact, value, "fact '%s' takes one value, and '%s' is one too many".formatted(fact, value));
    }

    /// The fact in question.
    public String fact() {
        return fact;
    }

    /// The value in question; empty when the fact itself is unknown.
    public String value() {
        return value;
    }
}
