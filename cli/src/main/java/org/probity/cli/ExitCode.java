package org.probity.cli;

/// What a command ends with, for scripts.
enum ExitCode {
    OK(0),
    FINDING(1),
    USAGE(2),
    UNREADABLE(3);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
