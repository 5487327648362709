package org.probity.server.bias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A table that is counted where it lies, instead of the evaluation data.
///
/// @param connection the name of a registered database
/// @param table      its name there, with its schema
public record TableRequest(
        @NotBlank @Size(max = 40) String connection,
        @NotBlank @Size(max = 400) String table) {}
