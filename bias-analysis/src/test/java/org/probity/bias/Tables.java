package org.probity.bias;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.probity.bias.data.Table;
import org.probity.bias.data.TableOutcome;
import org.probity.bias.data.TableReader;

/// Rows in memory for tests.
public final class Tables {

    private Tables() {}

    public static Table read(Path file) {
        try {
            return ((TableOutcome.Read) new TableReader(10_000_000).read(file)).table();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The first line names the columns.
    public static Table of(String... lines) {
        var table = new Table.Builder(List.of(lines[0].split(",", -1)));
        for (int row = 1; row < lines.length; row++) {
            table.row(List.of(lines[row].split(",", -1)));
        }
        return table.build();
    }
}
