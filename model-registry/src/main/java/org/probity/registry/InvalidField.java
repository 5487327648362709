package org.probity.registry;

/// A value that a record refuses, with the name of the field that holds it.
public final class InvalidField extends RuntimeException {

    private final String field;

    public InvalidField(String field, String problem) {
        super(problem);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
