package org.probity.bias.tampering;

/// A label with two sides: one value of a column, and every other value of it.
public record BinaryLabel(String column, String positive) {

    public BinaryLabel {
        if (positive.isBlank()) {
            throw new IllegalArgumentException("a missing label is no positive one");
        }
    }
}
