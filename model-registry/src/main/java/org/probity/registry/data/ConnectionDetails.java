package org.probity.registry.data;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.regex.Pattern;
import org.probity.bias.engine.JdbcAddress;
import org.probity.bias.engine.SqlDialect;
import org.probity.registry.InvalidField;
import org.probity.registry.RequiredText;

/// How a database is reached, and as whom.
///
/// @param secret         the name under which the server keeps the password; empty where none is asked for
/// @param schema         that tables are looked for in first; empty for the one that the database starts in
/// @param timeoutSeconds after which a count is given up
@Embeddable
public record ConnectionDetails(
        @Enumerated(EnumType.STRING) SqlDialect dialect,
        String url,
        @Column(name = "username") String user,
        String secret,
        @Column(name = "schema_name") String schema,
        @Column(name = "timeout_seconds") int timeoutSeconds) {

    /// Names of files that lead nowhere else.
    private static final Pattern SECRET = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final int LONGEST_SECONDS = 3_600;

    /// Returns these details, which can be kept.
    ///
    /// @throws InvalidField if one of them cannot be
    ConnectionDetails checked() {
        if (dialect == SqlDialect.DUCKDB) {
            throw new InvalidField("dialect", "is POSTGRESQL, TRINO or SPARK");
        }
        Optional<String> problem = JdbcAddress.problem(dialect, url);
        if (problem.isPresent()) {
            throw new InvalidField("url", problem.get());
        }
        if (!secret.isEmpty() && !isSecretName(secret)) {
            throw new InvalidField("secret", "is a name of small letters, digits and hyphens");
        }
        if (timeoutSeconds < 1 || timeoutSeconds > LONGEST_SECONDS) {
            throw new InvalidField("timeoutSeconds", "is from 1 to %d".formatted(LONGEST_SECONDS));
        }
        return new ConnectionDetails(
                dialect, url, RequiredText.of("user", user, 100), secret, schema.strip(), timeoutSeconds);
    }

    /// Whether a secret can have this name.
    public static boolean isSecretName(String name) {
        return SECRET.matcher(name).matches();
    }
}
