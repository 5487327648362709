package org.probity.cli;

import java.util.List;

/// A case file that cannot be used, with everything that is wrong with it.
final class BadCaseFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadCaseFile(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
