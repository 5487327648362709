package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.engine.CellEngine;
import org.probity.bias.engine.JdbcCells;
import org.probity.bias.engine.JdbcDatabase;
import org.probity.bias.engine.JdbcSource;
import org.probity.bias.engine.TableName;
import org.probity.reports.bias.BiasAccount;

/// A table in a database, of which only counts are seen.
record TableDataset(String connection, String name, JdbcCells cells) implements Dataset {

    /// Connects and finds the table.
    static TableDataset open(JdbcDatabase database, String table) throws BadInput {
        TableName wanted;
        try {
            wanted = TableName.parse(table);
        } catch (IllegalArgumentException wrong) {
            throw BadInput.usage("'%s' is no name of a table: %s".formatted(table, wrong.getMessage()));
        }
        try {
            JdbcCells cells = JdbcCells.open(new JdbcSource(database, wanted), LIMITS);
            return new TableDataset(database.name(), cells.table().toString(), cells);
        } catch (IOException unreachable) {
            throw new BadInput(BiasExit.NO_INPUT, String.valueOf(unreachable.getMessage()));
        }
    }

    @Override
    public List<String> header() {
        return cells.header();
    }

    @Override
    public CellEngine engine() {
        return cells;
    }

    @Override
    public Optional<Path> rows() {
        return Optional.empty();
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public BiasAccount.Source source(BiasReport report) {
        return new BiasAccount.Source.Table(connection, name, report.datasetDigest());
    }

    /// The database answered for one moment, and what was counted in it has its digest.
    @Override
    public void unchanged() {}

    /// Each question has a connection of its own, which ends with the answer.
    @Override
    public void close() {}
}
