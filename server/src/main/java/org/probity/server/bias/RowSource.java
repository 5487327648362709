package org.probity.server.bias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    BiasAccount.Source source(String digest) throws IOException;

    /// A stored file, under its digest.
    record StoredFile(Path file, String digest) implements RowSource {

        @Override
        public CellEngine engine() {
            return new DuckDbCells(file, digest, EngineLimits.DEFAULT);
        }

        @Override
        public Optional<Path> rows() {
            return Optional.of(file);
        }

        @Override
        public BiasAccount.Source source(String counted) throws IOException {
            return new BiasAccount.Source.File(digest, Files.size(file));
        }
    }

    /// A table in a registered database.
    record CountedTable(String connection, JdbcCells engine) implements RowSource {

        @Override
        public Optional<Path> rows() {
            return Optional.empty();
        }

        @Override
        public BiasAccount.Source source(String counted) {
            return new BiasAccount.Source.Table(connection, engine.table().toString(), counted);
        }
    }
}
