package org.probity.reports.bias;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.probity.reports.layout.Wording;

/// What a report says about where its rows are.
final class SourceWords {

    /// Before the digest of counts, which it tells from one of a file.
    private static final String COUNTED = "cells:sha256:";

    private SourceWords() {}

    /// In one line, with the whole digest.
    static String whole(BiasAccount.Source source) {
        return switch (source) {
            case BiasAccount.Source.File(var sha256, var _) -> "data sha256:" + sha256;
            case BiasAccount.Source.Table table -> place(table) + ", " + table.cells();
        };
    }

    /// In one line at the top of each page.
    static String shortened(BiasAccount.Source source) {
        return switch (source) {
            case BiasAccount.Source.File(var sha256, var _) -> "data sha256:" + Wording.shortened(sha256);
            case BiasAccount.Source.Table table ->
                "%s, %s%s"
                        .formatted(
                                place(table),
                                COUNTED,
                                Wording.shortened(table.cells().replaceFirst("^" + COUNTED, "")));
        };
    }

    /// One by one, by their names.
    static SequencedMap<String, String> facts(BiasAccount.Source source) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        switch (source) {
            case BiasAccount.Source.File(var sha256, var _) -> facts.put("Data, SHA-256", sha256);
            case BiasAccount.Source.Table(var connection, var table, var cells) -> {
                facts.put("Table", table);
                facts.put("Connection", connection);
                facts.put("Counts, SHA-256", cells.replaceFirst("^" + COUNTED, ""));
            }
        }
        return facts;
    }

    private static String place(BiasAccount.Source.Table table) {
        return "table %s of %s".formatted(table.table(), table.connection());
    }
}
