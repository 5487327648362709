package org.probity.server.monitoring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.probity.monitoring.WindowSize;

/// Where a version is put to work, and what is watched there.
///
/// @param features    columns of the evaluation data whose drift is watched
/// @param scoreColumn the column of the evaluation data that holds the model's score
/// @param attributes  protected attributes whose selection gap is watched; events name them as segments
/// @param driftLimit  population stability index beyond its noise that raises an alert
/// @param gapLimit    difference of selection rates that raises an alert when even its lower limit exceeds it
public record DeploymentRequest(
        @NotBlank @Size(max = 200) String environment,
        @NotNull WindowSize window,
        @NotNull @Size(max = 200) List<@NotBlank String> features,
        Optional<String> scoreColumn,
        @NotNull @Size(max = 20) List<@NotBlank String> attributes,
        @DecimalMin("0.01") @DecimalMax("5") double driftLimit,
        @DecimalMin("0.01") @DecimalMax("1") double gapLimit,
        @Min(1) @Max(1_000_000) long minimum) {}
