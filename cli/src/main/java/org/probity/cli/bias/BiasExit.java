package org.probity.cli.bias;

/// What a bias analysis ends with, for scripts; from 64 on they are those of `sysexits.h`.
enum BiasExit {
    ALL_MET(0),
    SOME_NOT_MET(1),
    INCONCLUSIVE(2),
    BAD_USAGE(64),
    BAD_DATA(65),
    NO_INPUT(66),
    CANNOT_WRITE(73);

    private final int code;

    BiasExit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
