package org.probity.bias.subgroup;

/// An attribute having one value, or lying in one band.
public record Condition(String attribute, String value) {

    public Condition {
        if (attribute.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException(
                    "a condition names an attribute and a value, not %s = %s".formatted(attribute, value));
        }
    }

    public String text() {
        return "%s = %s".formatted(attribute, value);
    }
}
