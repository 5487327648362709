package org.probity.registry.validation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be analysed by which plan and judged by which criteria, and who asked for it.
///
/// @param criteriaJson the criteria that were sealed when it was asked for; a later seal changes nothing here
@Embeddable
public record Request(
        @Column(name = "model_version_id", updatable = false)
        UUID modelVersionId,

        @Column(name = "dataset_version_id", updatable = false) @Nullable
        UUID datasetVersionId,

        @Column(name = "plan_json", updatable = false) String planJson,
        @Column(name = "criteria_json", updatable = false) String criteriaJson,
        @Column(name = "requested_by", updatable = false) UUID by,
        @Column(name = "requested_at", updatable = false) Instant at) {

    /// The dataset version; empty where the plan names a table in a database instead.
    public Optional<UUID> dataset() {
        return Optional.ofNullable(datasetVersionId);
    }
}
