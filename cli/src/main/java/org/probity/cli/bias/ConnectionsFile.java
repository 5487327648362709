package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.bias.engine.JdbcAddress;
import org.probity.bias.engine.JdbcDatabase;
import org.probity.bias.engine.JdbcDrivers;
import org.probity.bias.engine.SqlDialect;

/// Reads the databases that somebody registered: by name, where each answers and as whom it is asked.
///
/// There is no field for a password, so that the file can be shown to anybody: an entry names the variable of the
/// environment or the file that holds it.
final class ConnectionsFile {

    private static final Set<String> FIELDS =
            Set.of("dialect", "url", "user", "password_env", "password_file", "schema", "timeout_seconds", "driver");
    private static final List<SqlDialect> DIALECTS = List.of(SqlDialect.POSTGRESQL, SqlDialect.TRINO, SqlDialect.SPARK);
    private static final int LONGEST_SECONDS = 86_400;
    private static final int USUAL_SECONDS = 600;

    private final Path file;
    private final Map<?, ?> entries;

    private ConnectionsFile(Path file, Map<?, ?> entries) {
        this.file = file;
        this.entries = entries;
    }

    static ConnectionsFile read(Path file) throws BadInput {
        if (!(YamlFile.read(file, "connections") instanceof Map<?, ?> entries)) {
            throw BadInput.data("%s: names of connections with their fields are expected".formatted(file));
        }
        return new ConnectionsFile(file, entries);
    }

    JdbcDatabase database(String name) throws BadInput {
        Object content = entries.get(name);
        if (content == null) {
            String known =
                    entries.keySet().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            throw BadInput.usage(
                    "%s has no connection '%s'; it has %s".formatted(file, name, known.isEmpty() ? "none" : known));
        }
        if (!(content instanceof Map<?, ?> fields)) {
            throw BadInput.data("%s, connection '%s': fields are expected".formatted(file, name));
        }
        return new Entry(name, fields).database();
    }

    private final class Entry {

        private final String name;
        private final Map<?, ?> fields;

        Entry(String name, Map<?, ?> fields) {
            this.name = name;
            this.fields = fields;
        }

        JdbcDatabase database() throws BadInput {
            if (fields.containsKey("password")) {
                throw wrong(
                        "password",
                        "does not belong here; name a variable in password_env or a file in" + " password_file");
            }
            for (Object field : fields.keySet()) {
                if (!FIELDS.contains(String.valueOf(field))) {
                    throw wrong(String.valueOf(field), "there is no such field");
                }
            }
            return new JdbcDatabase(
                    name, address(), text("user"), password(), maybe("schema").orElse(""), timeout(), drivers());
        }

        private JdbcAddress address() throws BadInput {
            String said = text("dialect");
            SqlDialect dialect = DIALECTS.stream()
                    .filter(one -> one.name().equals(said.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> wrong("dialect", "is postgresql, trino or spark"));
            String url = text("url");
            Optional<String> problem = JdbcAddress.problem(dialect, url);
            if (problem.isPresent()) {
                throw wrong("url", problem.get());
            }
            return new JdbcAddress(dialect, url);
        }

        private Supplier<String> password() throws BadInput {
            Optional<String> variable = maybe("password_env");
            Optional<String> secret = maybe("password_file");
            if (variable.isPresent() && secret.isPresent()) {
                throw wrong("password_file", "stands beside password_env; one of them is enough");
            }
            String password = variable.isPresent()
                    ? inEnvironment(variable.get())
                    : secret.isPresent() ? inFile(beside(secret.get())) : "";
            return () -> password;
        }

        private String inEnvironment(String variable) throws BadInput {
            String value = System.getenv(variable);
            if (value == null) {
                throw wrong("password_env", "the environment has no variable '%s'".formatted(variable));
            }
            return value;
        }

        private String inFile(Path secret) throws BadInput {
            try {
                return Files.readString(secret).strip();
            } catch (IOException unreadable) {
                throw wrong("password_file", "there is no file '%s' that can be read".formatted(secret));
            }
        }

        private Duration timeout() throws BadInput {
            Object value = fields.get("timeout_seconds");
            if (value == null) {
                return Duration.ofSeconds(USUAL_SECONDS);
            }
            if (value instanceof Integer seconds && seconds >= 1 && seconds <= LONGEST_SECONDS) {
                return Duration.ofSeconds(seconds);
            }
            throw wrong("timeout_seconds", "is a whole number from 1 to %d".formatted(LONGEST_SECONDS));
        }

        private JdbcDrivers drivers() throws BadInput {
            try {
                return JdbcDrivers.with(maybe("driver").stream()
                        .flatMap(paths -> Arrays.stream(paths.split(",", -1)))
                        .map(path -> beside(path.strip()))
                        .toList());
            } catch (IOException missing) {
                throw wrong("driver", String.valueOf(missing.getMessage()));
            }
        }

        // Relative to the file that names it, which is the only place that whoever wrote it could know.
        private Path beside(String path) {
            return file.toAbsolutePath().resolveSibling(path);
        }

        private BadInput wrong(String field, String what) {
            return BadInput.data("%s, connection '%s', field '%s': %s".formatted(file, name, field, what));
        }

        private Optional<String> maybe(String field) {
            @Nullable Object value = fields.get(field);
            return value == null ? Optional.empty() : Optional.of(String.valueOf(value));
        }

        private String text(String field) throws BadInput {
            return maybe(field).filter(value -> !value.isBlank()).orElseThrow(() -> wrong(field, "is missing"));
        }
    }
}
