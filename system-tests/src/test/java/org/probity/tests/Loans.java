package org.probity.tests;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Decisions on loans, the same in a file and in a table.
final class Loans {

    static final int ROWS = 1_200;

    private static final String HEADER = "id,sex,area,y,p,s,w";

    private Loans() {}

    static String csv() {
        return HEADER + "\n" + rows().stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
    }

    /// Makes the table `credit.loans`, with numbers as numbers and a missing group as null.
    static void insert(PostgresCluster postgres) {
        postgres.sql("CREATE SCHEMA IF NOT EXISTS credit");
        postgres.sql("CREATE TABLE credit.loans (id int, sex text, area text, y int, p int, s double precision,"
                + " w numeric(6, 2))");
        postgres.sql("INSERT INTO credit.loans VALUES "
                + rows().stream().map(Loans::values).collect(Collectors.joining(", ")));
    }

    private static String values(List<String> row) {
        return row.stream()
                .map(value -> value.isEmpty() ? "NULL" : "'" + value + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<List<String>> rows() {
        return IntStream.range(0, ROWS).mapToObj(Loans::row).toList();
    }

    private static List<String> row(int row) {
        boolean good = row * 7919 % 10 < 6;
        boolean approved = row % 2 == 0 ? row % 7 != 0 : row % 3 != 0;
        return List.of(
                "" + row,
                row % 40 == 0 ? "" : row % 2 == 0 ? "m" : "f",
                row % 3 == 0 ? "Zürich" : row % 3 == 1 ? "Genève" : "Bern",
                good ? "1" : "0",
                approved ? "1" : "0",
                "0." + (100 + row * 31 % 900),
                row % 4 == 0 ? "1.50" : "1.00");
    }
}
