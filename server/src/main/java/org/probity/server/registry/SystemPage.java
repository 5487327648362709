package org.probity.server.registry;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/// One page of the portfolio.
///
/// @param total      how many systems match the filter
/// @param registered how many systems the caller sees without any filter
public record SystemPage(
        @NotNull List<SystemView> items,
        @NotNull long total,
        @NotNull long registered,
        @NotNull int page,
        @NotNull int size) {}
