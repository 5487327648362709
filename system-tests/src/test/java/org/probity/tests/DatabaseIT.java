package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

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

    /// PostgreSQL cannot keep the character NUL, which H2 would.
    @Test
    void textWithTheCharacterNulIsRefusedAlikeByBothDatabases() {
        Answer refused = owner.post("projects", Caller.project("a\0b " + UUID.randomUUID()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("detail").asText()).contains("NUL");
    }
}
