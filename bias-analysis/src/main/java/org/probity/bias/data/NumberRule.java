package org.probity.bias.data;

import java.util.Optional;
import java.util.function.Function;

/// What a text must be to count as a number of some kind.
///
/// @param complaint why a text is none, for rows that nobody can point at
/// @param fault     what is wrong with a text; empty if nothing is
public record NumberRule(String complaint, Function<String, Optional<String>> fault) {}
