package org.probity.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlRefusalTest {

    /// H2's class for it and the plain one, which is all that PostgreSQL's driver throws.
    @Test
    void aNameThatIsTakenIsTheSameConflictOnBothDatabases() {
        var fromH2 = new SQLIntegrityConstraintViolationException("", "23505", 23505);
        var fromPostgres = new SQLException("", "23505");

        assertThat(SqlRefusal.of(fromH2)).isEqualTo(SqlRefusal.of(fromPostgres)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
            assertThat(problem.detail()).contains("name exists already");
        });
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "23503, CONFLICT, refers to one that is gone",
        "23506, CONFLICT, refers to one that is gone",
        "22001, INVALID, longer than can be kept",
        "22021, INVALID, NUL",
        "40001, UNAVAILABLE, Another change was under way",
        "40P01, UNAVAILABLE, Another change was under way",
        "HYT00, UNAVAILABLE, Another change was under way",
        "08006, UNAVAILABLE, does not answer",
        "53300, UNAVAILABLE, does not answer",
        "57P01, UNAVAILABLE, does not answer"
    })
    void aStateTellsWhichKindOfRefusalItIs(String state, ProblemCode code, String words) {
        assertThat(SqlRefusal.of(new SQLException("", state))).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.detail()).contains(words);
        });
    }

    @Test
    void anExhaustedPoolIsUnavailableThoughItHasNoState() {
        assertThat(SqlRefusal.of(new SQLTransientConnectionException("no free connection")))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE));
    }

    @Test
    void aMistakeInOurOwnSqlIsNotBlamedOnTheCaller() {
        assertThat(SqlRefusal.of(new SQLException("syntax", "42601"))).isEmpty();
        assertThat(SqlRefusal.of(new SQLException("no state"))).isEmpty();
    }
}
