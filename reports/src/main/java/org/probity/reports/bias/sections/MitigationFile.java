package org.probity.reports.bias.sections;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.reports.bias.BiasRecord;
import org.probity.reports.layout.ReportTable;
import org.probity.reports.layout.ReportTable.Cell;

/// The proposals of a report as files for other programs, with the numbers that the report has.
///
/// They are made from the record alone. Groups stand as they are in the data, since a program looks for them there; in
/// quotes, which keeps commas and line ends, but not a spreadsheet from reading a leading sign as a formula.
public final class MitigationFile {

    private MitigationFile() {}

    /// Grouping, group, label, rows and the weight of each of these rows; empty where the report proposes none.
    public static Optional<byte[]> weights(byte[] record) {
        return file(record, MitigationSection.WEIGHTS, List.of("attribute", "group", "label", "rows", "weight"));
    }

    /// Target and grouping in one, group, rows, threshold, rows that would change and why; empty where the report
    /// proposes none.
    public static Optional<byte[]> thresholds(byte[] record) {
        return file(
                record,
                MitigationSection.THRESHOLDS,
                List.of("target", "group", "rows", "positive_from_score", "to_positive", "to_negative", "why"));
    }

    private static Optional<byte[]> file(byte[] record, String title, List<String> header) {
        List<ReportTable> tables = BiasRecord.read(record).sections().stream()
                .filter(section -> section.id().equals(MitigationSection.ID))
                .flatMap(section -> section.tables().stream())
                .filter(table -> table.name().startsWith(title))
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(csv(Stream.concat(
                        Stream.of(header),
                        tables.stream()
                                .flatMap(table -> table.rows().stream()
                                        .map(row -> line(table.name().substring(title.length()), row))))));
    }

    private static List<String> line(String first, List<Cell> cells) {
        List<String> line = new ArrayList<>(List.of(first));
        cells.forEach(cell -> line.add(text(cell)));
        return line;
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case ReportTable.Words(var words) -> words;
            case ReportTable.Count(var number) -> String.valueOf(number);
            case ReportTable.Decimal(var number, var _) -> String.valueOf(number);
            default -> throw new IllegalArgumentException("a proposal has no cell like " + cell);
        };
    }

    /// Lines of comma-separated texts, each in quotes where it needs them.
    public static byte[] csv(Stream<List<String>> lines) {
        return lines.map(line -> line.stream().map(MitigationFile::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.matches("[\\w. -]*") && !text.startsWith("-") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
