package org.probity.server.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Ready only when the database answers and its schema is migrated.
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    private final Migration migration;

    @Inject
    public Readiness(Migration migration) {
        this.migration = migration;
    }

    @Override
    public HealthCheckResponse call() {
        boolean answers = migration.databaseAnswers();
        return HealthCheckResponse.named("database")
                .status(answers && migration.done())
                .withData("answers", answers)
                .withData("migrated", migration.done())
                .build();
    }
}
