package org.probity.bias.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a model answers, and so what can be asked about it.
public enum Task {
    /// One of two answers.
    BINARY,
    /// One of several classes.
    MULTICLASS,
    /// A number.
    REGRESSION,
    /// A place in an order.
    RANKING;

    /// As it stands in files and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Task> named(String word) {
        return Stream.of(values()).filter(task -> task.word().equals(word)).findFirst();
    }
}
