package org.probity.reports.bias;

import java.util.List;
import org.probity.reports.layout.Plot;
import org.probity.reports.layout.ReportTable;

/// One part of a report: what it says in sentences, in pictures and in tables, the same on every screen and in every
/// file.
///
/// @param id by which programs find it, lower case with underscores
public record Section(String id, String title, List<String> sentences, List<Plot> plots, List<ReportTable> tables) {

    public Section {
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not the id of a section: " + id);
        }
        sentences = List.copyOf(sentences);
        plots = List.copyOf(plots);
        tables = List.copyOf(tables);
    }
}
