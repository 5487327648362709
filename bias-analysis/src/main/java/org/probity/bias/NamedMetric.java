package org.probity.bias;

/// A number with the one name, the one definition and the one source that screens, reports and criteria use.
public interface NamedMetric {

    String title();

    /// In words, or as a formula.
    String definition();

    /// Where the definition comes from.
    String source();
}
