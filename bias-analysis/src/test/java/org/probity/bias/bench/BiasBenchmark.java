package org.probity.bias.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.probity.bias.AnalysisPlan;
import org.probity.bias.BiasAnalysis;
import org.probity.bias.BiasReport;
import org.probity.bias.Cells;
import org.probity.bias.DecisionColumns;
import org.probity.bias.Grouping;
import org.probity.bias.PlainCells;
import org.probity.bias.ReportOutcome;
import org.probity.bias.engine.CellOutcome;
import org.probity.bias.engine.DuckDbCells;
import org.probity.bias.engine.EngineLimits;
import org.probity.bias.engine.Observer;

/// How long an analysis takes from a CSV file to its report, beside what the grouping query alone takes.
///
/// Times on a shared machine mean little; the ratio to the bare query of the same run does.
public final class BiasBenchmark {

    private static final int RUNS = 5;

    private static final AnalysisPlan PLAN = AnalysisPlan.of(
            new DecisionColumns("y_true", "y_pred", "1", "1"),
            Grouping.of("sex"),
            Grouping.of("race"),
            Grouping.of("age_band"),
            Grouping.of("sex", "race", "age_band"));

    private final Path file;

    private BiasBenchmark(Path file) {
        this.file = file;
    }

    /// A piece of work whose time is taken.
    private interface Work {

        long run() throws IOException, SQLException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        Path file = Files.createTempFile("probity-bench", ".csv");
        try {
            AuditTable.write(file, rows);
            System.out.printf(
                    "%,d rows, %,d bytes, seed %d, %d threads, best and all of %d runs%n",
                    rows, Files.size(file), AuditTable.SEED, EngineLimits.DEFAULT.threads(), RUNS);
            new BiasBenchmark(file).measure();
        } finally {
            Files.delete(file);
        }
    }

    private void measure() throws IOException, SQLException {
        double bare = best("DuckDB's bare grouping query", this::bareQuery);
        double plain = best("analysis, each row once", () -> analyse(PLAN));
        double weighted = best("analysis, weighted", () -> analyse(PLAN.weighted("weight")));
        double scored =
                best("counting with scores", () -> count(PLAN.scored("y_score")).rows());
        best("counting without scores", () -> count(PLAN).rows());
        best(
                "counting in Java with a CSV reader",
                () -> PlainCells.read(file, "d", PLAN).rows());
        Cells cells = count(PLAN);
        best("report from the cells alone", () -> report(cells, PLAN));
        System.out.printf(
                "ratio to the bare query: %.2f, weighted %.2f, counting with scores %.2f%n",
                plain / bare, weighted / bare, scored / bare);
        System.out.printf("peak resident memory of the whole run: %s%n", peak());
    }

    private static double best(String what, Work work) throws IOException, SQLException {
        double[] wall = new double[RUNS];
        double[] cpu = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            long used = processNanos();
            work.run();
            wall[i] = (System.nanoTime() - start) / 1e9;
            cpu[i] = (processNanos() - used) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                "%-38s wall %.3f s (to %.3f), CPU %.3f s (to %.3f)%n",
                what, wall[0], wall[RUNS - 1], cpu[0], cpu[RUNS - 1]);
        return cpu[0];
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean own
                ? own.getProcessCpuTime()
                : 0;
    }

    private long bareQuery() throws SQLException {
        try (Connection database = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + EngineLimits.DEFAULT.threads());
            long groups = 0;
            try (ResultSet rows = statement.executeQuery("""
                SELECT sex, race, age_band, y_true, y_pred, count(*), sum(weight) FROM read_csv('%s')
                GROUP BY sex, race, age_band, y_true, y_pred\
                """.formatted(file))) {
                while (rows.next()) {
                    groups++;
                }
            }
            return groups;
        }
    }

    private long analyse(AnalysisPlan plan) throws IOException {
        return report(count(plan), plan);
    }

    private Cells count(AnalysisPlan plan) throws IOException {
        return switch (new DuckDbCells(file, "d", EngineLimits.DEFAULT).count(plan, Observer.NOBODY)) {
            case CellOutcome.Counted(var cells, var _) -> cells;
            case CellOutcome.Refused(var problem) -> throw new IllegalStateException(problem.message());
            case CellOutcome.Stopped() -> throw new IllegalStateException("nobody stopped it");
        };
    }

    private static long report(Cells cells, AnalysisPlan plan) {
        return switch (BiasAnalysis.run(cells, plan)) {
            case ReportOutcome.Completed<BiasReport>(var report) -> report.rows();
            case ReportOutcome.Refused<BiasReport>(var problem) -> throw new IllegalStateException(problem.message());
        };
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
