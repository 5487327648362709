package org.probity.server.http;

/// Every kind of problem the API answers with.
public enum ProblemCode {
    MALFORMED(400, "The request cannot be read"),
    INVALID(422, "A value was refused"),
    SIGN_IN_NEEDED(401, "Sign in first"),
    SIGN_IN_FAILED(401, "Name or password is wrong"),
    SIGN_IN_BLOCKED(429, "Too many failed attempts"),
    NOT_ALLOWED(403, "Your roles do not allow this"),
    CROSS_SITE(403, "The request did not come from this site"),
    NOT_FOUND(404, "There is no such record"),
    NO_SUCH_METHOD(405, "The address does not take this method"),
    NOT_ACCEPTABLE(406, "The answer is not available in this form"),
    CONFLICT(409, "The present state does not allow this"),
    STALE(412, "The record has been changed since you read it"),
    TOO_LARGE(413, "More was sent than is accepted"),
    UNSUPPORTED_MEDIA(415, "The content is of another type than expected"),
    VERSION_NEEDED(428, "Name the version you edited in If-Match"),
    FAILED(500, "The server failed"),
    UNAVAILABLE(503, "Nothing was changed, try again later");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
