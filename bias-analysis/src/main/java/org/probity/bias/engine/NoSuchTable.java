package org.probity.bias.engine;

import java.io.IOException;

/// A database answers, and has no such table, or none that may be seen.
public final class NoSuchTable extends IOException {

    private static final long serialVersionUID = 1L;

    NoSuchTable(JdbcSource source) {
        super("the source %s has no table %s".formatted(source.name(), source.table()));
    }
}
