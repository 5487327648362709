package org.probity.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDatabaseThatWritesLaterThanItAnswersIsRefusedWithTheCure() throws SQLException {
        try (Connection forgetful = open("")) {
            assertThatThrownBy(() -> Migration.refuseForgetful(forgetful))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Add ;WRITE_DELAY=0 to PROBITY_DB_URL");
        }
    }

    @ParameterizedTest(name = "{0} milliseconds")
    @CsvSource({"1", "500", "1000"})
    void anyDelayIsTooLong(int delay) throws SQLException {
        try (Connection forgetful = open(";WRITE_DELAY=" + delay)) {
            assertThatThrownBy(() -> Migration.refuseForgetful(forgetful)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDatabaseThatWritesBeforeItAnswersIsTaken() throws SQLException {
        try (Connection faithful = open(";WRITE_DELAY=0")) {
            assertThatCode(() -> Migration.refuseForgetful(faithful)).doesNotThrowAnyException();
        }
    }

    @Test
    void onlyH2HasTheSetting() {
        assertThat(Migration.forgets("PostgreSQL", "")).isFalse();
        assertThat(Migration.forgets("H2", "")).isTrue();
    }

    private Connection open(String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("guarded") + settings, "sa", "");
    }
}
