package org.probity.server.connection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.probity.bias.engine.SqlDialect;
import org.probity.registry.data.ConnectionDetails;

/// What an administrator states about a database.
///
/// @param secret the name of the file that holds the password; without it none is sent
public record ConnectionRequest(
        @NotBlank @Size(max = 40) String name,
        @NotNull SqlDialect dialect,
        @NotBlank @Size(max = 500) String url,
        @NotBlank @Size(max = 100) String user,
        Optional<@Size(max = 40) String> secret,
        Optional<@Size(max = 200) String> schema,
        @NotNull int timeoutSeconds) {

    ConnectionDetails details() {
        return new ConnectionDetails(
                dialect, url.strip(), user, secret.orElse("").strip(), schema.orElse(""), timeoutSeconds);
    }
}
