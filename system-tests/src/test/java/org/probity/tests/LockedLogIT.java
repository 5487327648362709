package org.probity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.tests.Caller.Answer;

/// Takes the audit log away through a second door, which PostgreSQL has and an H2 file has not.
class LockedLogIT {

    private final Caller owner = Caller.signedIn("olivia");

    @Test
    void whileTheLogCannotBeWrittenNothingIsChanged() {
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
}
