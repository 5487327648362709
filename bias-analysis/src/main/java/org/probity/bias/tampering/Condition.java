package org.probity.bias.tampering;

/// One condition on a row: that a column has a value, or lies in a range, which is then written out.
public record Condition(String column, String value) {

    @Override
    public String toString() {
        return column + " = " + value;
    }
}
