package org.probity.bias.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a database answers, in the one form of its dialect that can do nothing but lead there.
///
/// Drivers take settings from the same line, among them names of classes to load and of files to write. So an address
/// has hosts, the name of a database, and settings from a list of harmless ones; user and password are not on it.
///
/// @param url of JDBC
public record JdbcAddress(SqlDialect dialect, String url) {

    private static final int LONGEST = 500;
    private static final String HOST = "(?:[A-Za-z0-9][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:]+\\])(?::[0-9]{1,5})?";
    private static final String HOSTS = HOST + "(?:," + HOST + ")*";
    private static final String NAME = "[A-Za-z0-9_.~-]+";
    private static final Pattern SETTING = Pattern.compile("([A-Za-z]+)=([A-Za-z0-9 ._/:,@-]*)");

    public JdbcAddress {
        Optional<String> problem = problem(dialect, url);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
    }

    /// What is wrong with an address; empty if it can be used.
    public static Optional<String> problem(SqlDialect dialect, String url) {
        Form form = Form.of(dialect);
        Matcher parts = form.pattern.matcher(url);
        if (url.length() > LONGEST || !parts.matches()) {
            return Optional.of("is no address of %s; write %s".formatted(dialect.title(), form.example));
        }
        String settings = parts.group("settings");
        return settings == null ? Optional.empty() : form.refused(settings);
    }

    /// How addresses of one dialect look.
    private record Form(Pattern pattern, String between, String example, Set<String> known) {

        private static final Form NONE = of("(?<settings>)(?!)", "&", "nothing, it has none", Set.of());
        private static final Form POSTGRESQL = of(
                "jdbc:postgresql://%s/%s(?:\\?(?<settings>.*))?".formatted(HOSTS, NAME),
                "&",
                "jdbc:postgresql://host:5432/database",
                Set.of(
                        "ApplicationName",
                        "channelBinding",
                        "connectTimeout",
                        "currentSchema",
                        "gssEncMode",
                        "loginTimeout",
                        "prepareThreshold",
                        "readOnly",
                        "socketTimeout",
                        "ssl",
                        "sslmode",
                        "sslrootcert",
                        "targetServerType",
                        "tcpKeepAlive"));
        private static final Form TRINO = of(
                "jdbc:trino://%s(?:/%s(?:/%s)?)?/?(?:\\?(?<settings>.*))?".formatted(HOST, NAME, NAME),
                "&",
                "jdbc:trino://host:8080/catalog/schema",
                Set.of("SSL", "SSLVerification", "SSLUseSystemTrustStore", "clientTags", "source", "timezone"));
        private static final Form SPARK = of(
                "jdbc:hive2://%s/%s(?:;(?<settings>.*))?".formatted(HOSTS, NAME),
                ";",
                "jdbc:hive2://host:10000/database",
                Set.of("auth", "httpPath", "loginTimeout", "principal", "socketTimeout", "ssl", "transportMode"));

        private static Form of(String pattern, String between, String example, Set<String> known) {
            return new Form(Pattern.compile(pattern), between, example, known);
        }

        static Form of(SqlDialect dialect) {
            return switch (dialect) {
                case DUCKDB -> NONE;
                case POSTGRESQL -> POSTGRESQL;
                case TRINO -> TRINO;
                case SPARK -> SPARK;
            };
        }

        Optional<String> refused(String settings) {
            Set<String> seen = new HashSet<>();
            for (String each : settings.split(Pattern.quote(between), -1)) {
                Matcher setting = SETTING.matcher(each);
                if (!setting.matches()) {
                    return Optional.of("has a setting that is not written as name=value in plain signs");
                }
                String name = setting.group(1);
                if (!known.contains(name)) {
                    return Optional.of("has the setting %s, which is not allowed; allowed are %s"
                            .formatted(
                                    name,
                                    String.join(", ", known.stream().sorted().toList())));
                }
                if (!seen.add(name)) {
                    return Optional.of("has the setting %s twice".formatted(name));
                }
            }
            return Optional.empty();
        }
    }
}
