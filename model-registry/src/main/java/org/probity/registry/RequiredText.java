package org.probity.registry;

/// Text that a record cannot do without.
public final class RequiredText {

    private RequiredText() {}

    /// Returns the text without surrounding blanks.
    ///
    /// @throws InvalidField if nothing is left, or more than `limit` characters are
    public static String of(String field, String text, int limit) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new InvalidField(field, "must not be blank");
        }
        if (stripped.length() > limit) {
            throw new InvalidField(field, "has %d characters, at most %d are kept".formatted(stripped.length(), limit));
        }
        return stripped;
    }
}
