package org.probity.cli.bias;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.probity.bias.BiasReport;
import org.probity.bias.engine.CellEngine;
import org.probity.bias.engine.EngineLimits;
import org.probity.reports.bias.BiasAccount;

/// The rows under analysis, wherever they lie.
sealed interface Dataset extends AutoCloseable permits FileDataset, TableDataset {

    EngineLimits LIMITS = new EngineLimits(512, Runtime.getRuntime().availableProcessors(), 100_000, 1_000);

    /// How complaints call it.
    String name();

    List<String> header();

    /// What counts the rows.
    CellEngine engine();

    /// The rows one by one, as CSV; empty where they can only be counted.
    Optional<Path> rows();

    /// What was done to the data before they were counted, in sentences.
    List<String> remarks();

    /// What a report names the data by.
    BiasAccount.Source source(BiasReport report);

    /// Stops when the rows are not those that were opened.
    void unchanged() throws IOException, BadInput;

    /// The columns that an option names: one whose whole name it is, or several with commas between.
    default List<String> columns(String option) {
        return header().contains(option) ? List.of(option) : List.of(option.split(",", -1));
    }

    /// The columns that options name, in their order.
    default List<String> columns(List<String> options) {
        return options.stream().flatMap(option -> columns(option).stream()).toList();
    }

    @Override
    void close() throws IOException;
}
