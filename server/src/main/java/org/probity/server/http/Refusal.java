package org.probity.server.http;

import java.util.List;
import org.probity.server.http.Problem.FieldError;

/// An answer other than the one asked for; the edge turns it into problem details.
public final class Refusal extends RuntimeException {

    private final ProblemCode code;
    private final List<FieldError> errors;

    public Refusal(ProblemCode code, String detail, List<FieldError> errors) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public Refusal(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /// An unknown record and an invisible one are answered alike, so that ids cannot be probed.
    public static Refusal notFound(String what) {
        return new Refusal(ProblemCode.NOT_FOUND, "There is no such %s, or you may not see it.".formatted(what));
    }

    ProblemCode code() {
        return code;
    }

    List<FieldError> errors() {
        return errors;
    }
}
