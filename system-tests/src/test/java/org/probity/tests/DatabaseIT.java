package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

/// What only a look into the database can tell.
class DatabaseIT {

    private final Caller owner = Caller.signedIn("olivia");
    private final Caller auditor = Caller.signedIn("ada");

    @Test
    void recordsAreKeptInTheDatabaseThatTheSettingsName() {
        Answer project = owner.post("projects", Caller.project("Kept " + UUID.randomUUID()));

        boolean inFile =
                SharedServer.server().data().resolve("probity.mv.db").toFile().exists();

        assertThat(project.status()).isEqualTo(201);
        assertThat(inFile).isEqualTo(!SharedServer.onPostgres());
        SharedServer.postgres().ifPresent(postgres -> {
            assertThat(postgres.sql("select count(*) from project where id = '" + project.id() + "'"))
                    .isEqualTo("1");
            assertThat(postgres.sql("select count(*) from audit_entry")).isEqualTo("" + auditor.logSize());
        });
    }

    @Test
    void whileTheLogCannotBeWrittenNothingIsChanged() {
        assumeTrue(SharedServer.onPostgres(), "an H2 file has no second door");
        PostgresCluster postgres = SharedServer.postgres().orElseThrow();
        String name = "Unlogged " + UUID.randomUUID();
        postgres.sql("update audit_head set id = 2");

        Answer refused = owner.post("projects", Caller.project(name));

        postgres.sql("update audit_head set id = 1");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(postgres.sql("select count(*) from project where name = '" + name + "'"))
                .isEqualTo("0");
        assertThat(owner.post("projects", Caller.project(name)).status()).isEqualTo(201);
    }

    /// PostgreSQL cannot keep the character NUL, which H2 would.
    @Test
    void textWithTheCharacterNulIsRefusedAlikeByBothDatabases() {
        Answer refused = owner.post("projects", Caller.project("a\0b " + UUID.randomUUID()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asText()).contains("NUL");
    }
}
