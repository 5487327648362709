package org.probity.bias.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/// An empty database in memory that can read one file, and can be told nothing else.
final class LockedDuckDb {

    static final String NAME = "DuckDB 2.0.0";

    private LockedDuckDb() {}

    /// @param file whose path is of our own making and so holds no quote; its folder takes what memory does not
    @SuppressWarnings("MissingSummary")
    static Connection open(Path file, EngineLimits limits) throws SQLException {
        Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = database.createStatement()) {
            for (String setting : settings(file, limits)) {
                statement.execute(setting);
            }
        } catch (SQLException refused) {
            database.close();
            throw refused;
        }
        return database;
    }

    // The order matters: allowed paths cannot be named once access is off, and the lock comes last.
    private static List<String> settings(Path file, EngineLimits limits) {
        Path folder = file.getParent();
        if (folder == null || file.toString().contains("'")) {
            throw new IllegalArgumentException("not a path of our own making: " + file);
        }
        return List.of(
                "SET memory_limit = '%dMB'".formatted(limits.memoryMegabytes()),
                "SET threads = %d".formatted(limits.threads()),
                "SET temp_directory = '%s'".formatted(folder.resolve("spill")),
                "SET max_temp_directory_size = '2GB'",
                "SET autoinstall_known_extensions = false",
                "SET autoload_known_extensions = false",
                "SET enable_progress_bar = true",
                "SET enable_progress_bar_print = false",
                "SET preserve_insertion_order = false",
                "SET allowed_paths = ['%s']".formatted(file),
                "SET enable_external_access = false",
                "SET lock_configuration = true");
    }
}
