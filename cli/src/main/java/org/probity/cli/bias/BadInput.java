package org.probity.cli.bias;

/// Input that no report can be made of; the message says which file, column, row or field.
final class BadInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final BiasExit exit;

    BadInput(BiasExit exit, String message) {
        super(message);
        this.exit = exit;
    }

    static BadInput data(String message) {
        return new BadInput(BiasExit.BAD_DATA, message);
    }

    static BadInput usage(String message) {
        return new BadInput(BiasExit.BAD_USAGE, message);
    }

    BiasExit exit() {
        return exit;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
