package org.probity.server.http;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;

/// What a database's refusal means to the caller, told by its SQLState.
///
/// Drivers throw classes of their own; the state is what H2 and PostgreSQL have in common.
final class SqlRefusal {

    private static final String BUSY = "Another change was under way. Nothing was changed; try again.";
    private static final String AWAY = "The database does not answer. Nothing was changed; try again later.";

    private SqlRefusal() {}

    /// Returns nothing for a refusal that is the product's own mistake.
    static Optional<Problem> of(SQLException refusal) {
        String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        return switch (state) {
            case "23505" -> problem(ProblemCode.CONFLICT, "A record with this name exists already.");
            // H2 tells a missing parent, 23506, from a parent in use, 23503; PostgreSQL says 23503 to both.
            case "23503", "23506" ->
                problem(ProblemCode.CONFLICT, "The record refers to one that is gone, or others refer to it.");
            case "22001" -> problem(ProblemCode.INVALID, "A text is longer than can be kept.");
            case "22021" -> problem(ProblemCode.INVALID, "A text holds the character NUL, which cannot be kept.");
            case "40001", "40P01", "55P03", "HYT00" -> problem(ProblemCode.UNAVAILABLE, BUSY);
            default -> away(refusal, state) ? problem(ProblemCode.UNAVAILABLE, AWAY) : Optional.empty();
        };
    }

    private static boolean away(SQLException refusal, String state) {
        return refusal instanceof SQLTransientConnectionException
                || refusal instanceof SQLNonTransientConnectionException
                || refusal instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P");
    }

    private static Optional<Problem> problem(ProblemCode code, String detail) {
        return Optional.of(Problem.of(code, detail, List.of()));
    }
}
