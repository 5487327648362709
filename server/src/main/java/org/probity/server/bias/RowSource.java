package org.probity.server.bias;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.probity.bias.engine.CellEngine;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.JdbcCells;
import org.probity.reports.bias.BiasAccount;

/// Where the rows of an analysis lie.
sealed interface RowSource {

    CellEngine engine();

    /// The rows one by one; empty where they can only be counted.
    Optional<Path> rows();

    /// What a record names the data by.
    ///
    /// @param digest of the data, as the count found it
    BiasAccount.Source source(String digest);

    /// What had to be done before the rows could be read, in whole sentences.
    List<String> reading();

    /// The rows of a dataset version as a CSV file, and the file that they came in.
    record StoredFile(Path csv, BiasAccount.Source.File source, List<String> reading) implements RowSource {

        public StoredFile {
            reading = List.copyOf(reading);
        }

        @Override
        public CellEngine engine() {
            return duckDb();
        }

        DuckDbCells duckDb() {
            return new DuckDbCells(csv, source.sha256(), EngineLimits.DEFAULT);
        }

        @Override
        public Optional<Path> rows() {
            return Optional.of(csv);
        }

        @Override
        public BiasAccount.Source source(String counted) {
            return source;
        }
    }

    /// A table in a registered database.
    record CountedTable(String connection, JdbcCells engine) implements RowSource {

        @Override
        public Optional<Path> rows() {
            return Optional.empty();
        }

        @Override
        public List<String> reading() {
            return List.of();
        }

        @Override
        public BiasAccount.Source source(String counted) {
            return new BiasAccount.Source.Table(connection, engine.table().toString(), counted);
        }
    }
}
