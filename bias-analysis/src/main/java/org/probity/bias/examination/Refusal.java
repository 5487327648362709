package org.probity.bias.examination;

import org.probity.bias.AnalysisProblem;
import org.probity.bias.AnalysisProblem.Code;

/// Ends an examination; carried through its parts to whoever asked.
final class Refusal extends RuntimeException {

    private final AnalysisProblem problem;

    Refusal(AnalysisProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    static Refusal of(Code code, String subject, String message) {
        return new Refusal(new AnalysisProblem(code, subject, message));
    }

    AnalysisProblem problem() {
        return problem;
    }
}
