package org.probity.cli;

/// What a command ends with, for scripts; from 64 on they are those of `sysexits.h`.
enum ExitCode {
    OK(0),
    FINDING(1),
    USAGE(2),
    UNREADABLE(3),
    BAD_USAGE(64),
    BAD_DATA(65),
    NO_INPUT(66);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
