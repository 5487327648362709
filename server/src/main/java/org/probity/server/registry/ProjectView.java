package org.probity.server.registry;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.probity.registry.Project;

/// A project as the API shows it.
public record ProjectView(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull String name,
        @NotNull String description,
        @NotNull UUID ownerId,
        @NotNull Instant createdAt) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id(),
                project.version(),
                project.name(),
                project.description(),
                project.ownerId(),
                project.createdAt());
    }
}
