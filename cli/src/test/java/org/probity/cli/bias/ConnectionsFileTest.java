package org.probity.cli.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes wrong before a database is asked anything.
class ConnectionsFileTest {

    private static final String GOOD = """
        warehouse:
          dialect: postgresql
          url: jdbc:postgresql://127.0.0.1:1/loans
          user: reader
          password_file: secret
        lake:
          dialect: trino
          url: jdbc:trino://127.0.0.1:1
          user: reader
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anUnknownConnectionIsAnsweredWithTheKnownOnes() throws IOException {
        Shell answer = asked(GOOD, "jdbc:elsewhere");

        assertThat(answer.exit()).isEqualTo(64);
        assertThat(answer.complained()).contains("has no connection 'elsewhere'; it has lake, warehouse");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedAndItsAddressIsNot() throws IOException {
        Files.writeString(folder.resolve("secret"), "open sesame\n");

        Shell answer = asked(GOOD, "jdbc:warehouse");

        assertThat(answer.exit()).isEqualTo(66);
        assertThat(answer.complained())
                .contains("the source warehouse cannot be reached: nobody answers at its address")
                .doesNotContain("127.0.0.1", "reader", "sesame");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        dialect: postgresql                 | dialect: oracle            | field 'dialect': is postgresql, trino or spark
        user: reader                        | user: ""                   | field 'user': is missing
        user: reader                        | usr: reader                | field 'usr': there is no such field
        password_file: secret               | password: sesame           | field 'password': does not belong here
        password_file: secret               | password_env: NO_SUCH_ONE  | field 'password_env': the environment has no
        password_file: secret               | password_file: nowhere     | field 'password_file': there is no file
        user: reader                        | {user: [                   | is no YAML
        password_file: secret               | timeout_seconds: 0         | field 'timeout_seconds': is a whole number
        password_file: secret               | driver: nowhere.jar        | field 'driver': there is no driver
        1/loans                             | 1/loans?sslfactory=evil    | field 'url': has the setting sslfactory
        jdbc:postgresql://127.0.0.1:1/loans | jdbc:h2:mem:x              | field 'url': is no address of PostgreSQL
        """)
    void aWrongFieldIsNamed(String right, String wrong, String complaint) throws IOException {
        Shell answer = asked(GOOD.replaceFirst(Pattern.quote(right), wrong), "jdbc:warehouse");

        assertThat(answer.exit()).isEqualTo(65);
        assertThat(answer.complained()).contains(complaint).doesNotContain("sesame");
    }

    @Test
    void aTableIsNoFileAndTheOptionsOfFilesAreRefused() throws IOException {
        Files.writeString(folder.resolve("secret"), "open sesame\n");

        assertThat(asked(GOOD, "jdbc:warehouse", "--encoding", "latin1").complained())
                .contains("a table is not read like a file");
        assertThat(asked(GOOD, "jdbc:warehouse", "--baseline", "before.csv").complained())
                .contains("--baseline compares rows");
        assertThat(asked(GOOD, "oracle").complained()).contains("--engine is duckdb or jdbc:NAME, not 'oracle'");
        assertThat(asked(GOOD, "duckdb").complained()).contains("--connections is for --engine jdbc:NAME");
    }

    @Test
    void withoutAFileOfConnectionsThereIsNoDatabase() {
        Shell answer = Shell.bias(
                "loans", "--engine", "jdbc:warehouse", "--label", "y", "--prediction", "p", "--protected", "sex");

        assertThat(answer.exit()).isEqualTo(64);
        assertThat(answer.complained()).contains("name the file with the connections by --connections or by");
    }

    private Shell asked(String yaml, String engine, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("connections.yaml"), yaml);
        List<String> usual = List.of("loans", "--label", "y", "--prediction", "p", "--protected", "sex");
        return Shell.bias(Stream.of(
                        usual.stream(),
                        Stream.of("--engine", engine, "--connections", file.toString()),
                        Stream.of(more))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }
}
