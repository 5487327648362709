package org.probity.server.registry;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.probity.aiact.Tier;
import org.probity.registry.AiSystem;
import org.probity.registry.ApprovalState;

/// An AI system as the API shows it; without a tier it is not classified yet.
public record SystemView(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID projectId,
        @NotNull SystemRequest description,
        Optional<Tier> tier,
        @NotNull ApprovalState approval,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt) {

    static SystemView of(AiSystem system) {
        return new SystemView(
                system.id(),
                system.version(),
                system.projectId(),
                SystemRequest.of(system),
                system.tier(),
                system.approval(),
                system.createdAt(),
                system.updatedAt());
    }
}
