package org.probity.server.http;

import java.util.List;

/// A problem in the form of RFC 9457.
///
/// @param code      which kind of problem it is, for programs
/// @param errors    the fields that were refused, each with its reason
/// @param requestId under which id the log knows the request
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        List<FieldError> errors,
        String requestId) {

    /// A field and why its value was refused.
    public record FieldError(String field, String message) {}

    static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
        return new Problem(
                "about:blank", code.title(), code.status(), detail, code, List.copyOf(errors), RequestId.current());
    }
}
