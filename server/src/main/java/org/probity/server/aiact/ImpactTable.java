package org.probity.server.aiact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.probity.aiact.Impact;
import org.probity.aiact.Standing;
import org.probity.aiact.Standing.AppliedRule;

/// The impact on a portfolio as a table for spreadsheets.
record ImpactTable(List<Impact.Row> rows) {

    ImpactTable {
        rows = List.copyOf(rows);
    }

    String csv() {
        Stream<List<String>> head = Stream.of(List.of(
                "system",
                "old tier",
                "new tier",
                "rules gained",
                "rules lost",
                "obligations gained",
                "obligations lost",
                "dates moved"));
        return Stream.concat(head, rows.stream().filter(Impact.Row::changed).map(ImpactTable::cells))
                .map(cells -> cells.stream().map(ImpactTable::quoted).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(Impact.Row row) {
        return List.of(
                row.name(),
                tiers(row.before()),
                tiers(row.after()),
                rules(row.rules().gained()),
                rules(row.rules().lost()),
                duties(row.obligations().gained()),
                duties(row.obligations().lost()),
                row.dates().stream()
                        .map(date -> "%s %s -> %s".formatted(date.obligation(), date.from(), date.to()))
                        .collect(Collectors.joining("; ")));
    }

    private static String tiers(Standing standing) {
        return standing.determined()
                ? standing.tiers().stream().map(Enum::name).collect(Collectors.joining(" + "))
                : "undetermined";
    }

    private static String rules(List<AppliedRule> rules) {
        return rules.stream()
                .map(rule -> "%s v%d".formatted(rule.id(), rule.version()))
                .collect(Collectors.joining("; "));
    }

    private static String duties(List<Impact.Duty> duties) {
        return duties.stream().map(duty -> duty.id() + " " + duty.title()).collect(Collectors.joining("; "));
    }

    /// A leading sign would make a spreadsheet calculate what somebody called a system.
    private static String quoted(String text) {
        String harmless = text.matches("[=+\\-@\\t\\r](?s:.*)") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
